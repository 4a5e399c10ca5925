import { dateWriter } from "../i18n/dates.js";
import { moneyWriter } from "../i18n/money.js";
import type { OwnTexts } from "../i18n/own-texts.js";
import { type Language, speaker } from "../i18n/texts.js";
import { visible } from "../i18n/visible.js";
import type { PrecheckReport } from "../types/report.js";
import type { Words } from "../views/context.js";

type Procedure = PrecheckReport["policy"]["procedure"];

type Kept = Map<string, Words>;

const known: Kept = new Map();
const knownWithOwn = new WeakMap<OwnTexts, Kept>();

/**
 * The words of a language, of a procedure where one is known, and of the host page where it has some; making the
 * formatters is slow, so it is done once.
 */
export function wordsIn(language: Language, procedure: Procedure | null = null, own?: OwnTexts | null): Words {
  const kept = keptFor(own ?? undefined);
  const name = `${procedure}:${language}`;
  let words = kept.get(name);
  if (!words) {
    words = {
      language,
      say: speaker(language, procedure, own ?? undefined),
      date: dateWriter(language),
      money: moneyWriter(language),
      text: (text) => visible(text[language]),
    };
    kept.set(name, words);
  }
  return words;
}

function keptFor(own: OwnTexts | undefined): Kept {
  if (typeof own !== "object") return known;
  const kept = knownWithOwn.get(own) ?? new Map();
  knownWithOwn.set(own, kept);
  return kept;
}
