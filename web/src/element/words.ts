import { dateWriter } from "../i18n/dates.js";
import { moneyWriter } from "../i18n/money.js";
import { type Language, speaker } from "../i18n/texts.js";
import { visible } from "../i18n/visible.js";
import type { PrecheckReport } from "../types/report.js";
import type { Words } from "../views/context.js";

type Procedure = PrecheckReport["policy"]["procedure"];

const known = new Map<string, Words>();

/** The words of a language, and of a procedure where one is known; making the formatters is slow, so it is done once. */
export function wordsIn(language: Language, procedure: Procedure | null = null): Words {
  const name = `${procedure}:${language}`;
  let words = known.get(name);
  if (!words) {
    words = {
      language,
      say: speaker(language, procedure),
      date: dateWriter(language),
      money: moneyWriter(language),
      text: (text) => visible(text[language]),
    };
    known.set(name, words);
  }
  return words;
}
