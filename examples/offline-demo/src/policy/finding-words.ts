import lintEn from "../../../../core/texts/lint/en.json";
import lintZh from "../../../../core/texts/lint/zh-CN.json";
import { isTextKey, type Language, speaker } from "../../../../web/src/i18n/texts.js";
import adviceEn from "./advice/en.json";
import adviceZh from "./advice/zh-CN.json";
import type { Finding } from "./linter.js";

type Texts = Readonly<Record<string, string>>;

const titles: Readonly<Record<Language, Texts>> = { "zh-CN": lintZh, en: lintEn };
const advice: Readonly<Record<Language, Texts>> = { "zh-CN": adviceZh, en: adviceEn };

/** Nobody can use a policy the reader refuses: an error. What the linter finds beside that is a warning, to be mended too. */
export function severityOf({ code }: Finding): "error" | "warning" {
  return isTextKey(`fault.${code}`) ? "error" : "warning";
}

/** The finding in a few words. */
export function titleOf({ code }: Finding, language: Language): string {
  const key = `fault.${code}`;
  return isTextKey(key) ? speaker(language)(key) : (titles[language][key] ?? code);
}

/** What the code means and what to do about it; empty where nothing is written for it. */
export function adviceOf({ code }: Finding, language: Language): string {
  return advice[language][code] ?? "";
}
