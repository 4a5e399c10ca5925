import { totalled } from "../i18n/money.js";
import type { Amount, PrecheckReport } from "../types/report.js";
import type { Words } from "./context.js";

/** All that is given up, added up. */
export interface LossSum {
  totals: Amount[];
  /** Things that bear no price. */
  unpriced: number;
  /** Some of it depends on facts that are missing. */
  uncertain: boolean;
}

export function lossSum(report: PrecheckReport): LossSum {
  return {
    totals: totalled(report.losses.flatMap((loss) => loss.totals)),
    unpriced: report.losses.reduce((sum, loss) => sum + loss.unpriced, 0),
    uncertain: report.losses.some((loss) => !loss.certain),
  };
}

/** In a few words, for a sentence or the label of a button. */
export function lossWords(sum: LossSum, words: Words): string {
  if (sum.totals.length === 0 && sum.unpriced === 0) return words.say("loss.unknown");
  const known = knownWords(sum, words);
  return sum.uncertain ? words.say("loss.orMore", { loss: known }) : known;
}

function knownWords({ totals, unpriced }: LossSum, words: Words): string {
  const amounts = totals.map(words.money).join(words.say("list.separator"));
  if (totals.length === 0) return words.say("loss.items", { count: unpriced });
  return unpriced === 0
    ? words.say("loss.amounts", { amounts })
    : words.say("loss.amountsAndItems", { amounts, count: unpriced });
}
