import type { Language } from "../../../web/src/i18n/texts.js";
import en from "./texts/en.json";
import zh from "./texts/zh-CN.json";

/** The page's own texts; the widget brings its own. */
const texts: Readonly<Record<Language, Readonly<Record<keyof typeof zh, string>>>> = { "zh-CN": zh, en };

export type PageTexts = (key: keyof typeof zh, values?: Readonly<Record<string, string | number>>) => string;

export function pageTexts(language: Language): PageTexts {
  return (key, values = {}) =>
    texts[language][key].replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
