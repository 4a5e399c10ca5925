import type { ReportComparison } from "../compare/compare-reports.js";
import type { PrecheckErrorCode } from "../engine/error.js";
import type { PrecheckReport } from "../types/report.js";
import { changesSentence } from "../views/changes.js";
import type { Words } from "../views/context.js";
import type { Announcer } from "./announcer.js";

/** What a page comes to, for the ear: an error, a verdict, or a verdict that is only supposed. */
export interface Outcome {
  error: PrecheckErrorCode | null;
  verdict: PrecheckReport["verdict"] | null;
  simulated: boolean;
  /** The verdict rests on a summary that is too old. */
  stale: boolean;
}

/** Puts into words what the live region says of reports. */
export class SaidAloud {
  readonly #announcer: Announcer;
  #last = "";
  #times = 0;

  constructor(announcer: Announcer) {
    this.#announcer = announcer;
  }

  /** The verdict or the error, only when it has become another one. While the page waits there is nothing to say. */
  outcome({ say }: Words, { error, verdict, simulated, stale }: Outcome): void {
    const key =
      error !== null ? (`error.${error}` as const) : verdict !== null ? (`verdict.${verdict}` as const) : null;
    const state = `${simulated} ${stale} ${key}`;
    if (key === null || state === this.#last) return;
    this.#last = state;
    const now = simulated ? say("simulation.verdict", { verdict: say(key) }) : say(key);
    const said = stale && error === null ? [say("stale.title"), say("stale.verdict", { verdict: now })] : [now];
    // The full stop is for the ear: what follows is another sentence.
    this.#announcer.say("outcome", said.map((text) => say("sentence", { text })).join("\n"));
  }

  /** What an answer newly puts in the way; what it settles the control itself has said. */
  answered(words: Words, comparison: ReportComparison | null): void {
    const rows = comparison?.rows.filter(({ change, part }) => change !== "settled" && part === "conditions") ?? [];
    if (rows.length === 0) return;
    const titles = rows.map((row) => words.text(row.title)).join(words.say("list.separator"));
    this.#announcer.say("changes", words.say("sentence", { text: words.say("changes.answered", { titles }) }));
  }

  /** What changed. The same words once more are no news to a screen reader; an invisible difference makes them so. */
  changes(words: Words, comparison: ReportComparison | null | undefined): void {
    if (!comparison) return;
    this.#times += 1;
    this.#announcer.say("changes", changesSentence(comparison, words) + "\u00a0".repeat(this.#times % 2));
  }
}
