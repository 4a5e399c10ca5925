import { dateWriter } from "../i18n/dates.js";
import { moneyWriter } from "../i18n/money.js";
import { type Language, speaker } from "../i18n/texts.js";
import { visible } from "../i18n/visible.js";
import type { Words } from "../views/context.js";

const known = new Map<Language, Words>();

/** The words of a language; making the formatters is slow, so it is done once. */
export function wordsIn(language: Language): Words {
  let words = known.get(language);
  if (!words) {
    words = {
      language,
      say: speaker(language),
      date: dateWriter(language),
      money: moneyWriter(language),
      text: (text) => visible(text[language]),
    };
    known.set(language, words);
  }
  return words;
}
