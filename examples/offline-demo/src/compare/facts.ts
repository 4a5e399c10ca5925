import { dayOf } from "../../../../web/src/i18n/dates.js";
import type { PrecheckReport } from "../../../../web/src/types/report.js";
import type { Words } from "../../../../web/src/views/context.js";
import type { Tone } from "../../../../web/src/views/icon.js";
import { lossSum, lossWords } from "../../../../web/src/views/loss-sum.js";
import { closingSentence, verdictTone } from "../../../../web/src/views/verdict.js";
import type { PageTexts } from "../texts.js";

/** Rows of the comparison, in the order in which a person would ask. */
export const factNames = [
  "verdict",
  "earliest",
  "blocking",
  "unknown",
  "statements",
  "losses",
  "over",
  "liabilities",
  "risks",
  "at",
] as const;
export type FactName = (typeof factNames)[number];

/** What one report says in one row. */
export interface Fact {
  lines: string[];
  tone?: Tone;
}

const mostTitles = 4;

/** A report in a few facts, in its own procedure's words. */
export function factsOf(report: PrecheckReport, words: Words, say: PageTexts): Record<FactName, Fact> {
  const { verdict, submission, conditions, statements, losses, liabilities, risks, at } = report;
  const titles = (wanted: string) =>
    conditions.filter(({ status }) => status === wanted).map(({ title }) => words.text(title));
  const blocking = titles("blocked");
  return {
    verdict: { lines: [words.say(`verdict.${verdict}`)], tone: verdictTone[verdict] },
    earliest: {
      lines: [submission.earliest === null ? say("fact.afterBlocking") : words.date.short(submission.earliest)],
    },
    blocking: listed(blocking, say),
    unknown: listed(titles("unknown"), say),
    statements: counted(statements.filter(({ answer }) => answer === null).length, say),
    losses: { lines: [losses.length === 0 ? say("fact.nothing") : lossWords(lossSum(report), words)] },
    over: {
      lines: [closingSentence(report, words) ?? say("fact.noDay"), ...(blocking.length > 0 ? [say("fact.asIf")] : [])],
    },
    liabilities: counted(liabilities.filter(({ applies }) => applies !== "no").length, say),
    risks: counted(risks.filter(({ applies }) => applies !== "no").length, say),
    at: { lines: [words.date.short(dayOf(at))] },
  };
}

function listed(titles: string[], say: PageTexts): Fact {
  if (titles.length === 0) return { lines: [say("fact.nothing")] };
  const more = titles.length - mostTitles;
  return { lines: more > 0 ? [...titles.slice(0, mostTitles), say("fact.more", { count: more })] : titles };
}

function counted(count: number, say: PageTexts): Fact {
  return { lines: [count === 0 ? say("fact.nothing") : say("fact.count", { count })] };
}
