import { compareReports, type ReportComparison } from "../compare/compare-reports.js";
import type { PrecheckReport } from "../types/report.js";

/** What brought the new report: another summary, another moment of submission, or somebody asking again. */
export type ChangeCause = "account" | "date" | "check";

/** What changed since the report before, until the person has seen it. */
export interface ShownChanges {
  comparison: ReportComparison;
  cause: ChangeCause;
}

/** Remembers the last report, to say what changed since. */
export class ChangesController {
  #last: PrecheckReport | null = null;
  #shown: ShownChanges | null = null;
  #answered: ReportComparison | null = null;

  /** What changed since the report before, other than by an answer. */
  get shown(): ShownChanges | null {
    return this.#shown;
  }

  /** What the last answer changed. */
  get answered(): ReportComparison | null {
    return this.#answered;
  }

  /** A new report is there. That nothing changed is told to somebody who asked, and to nobody else. Gives back whether to say it. */
  note(report: PrecheckReport, cause: ChangeCause | "answer"): boolean {
    const comparison = this.#last === null ? null : compareReports(this.#last, report);
    this.#last = report;
    const worthSaying = comparison !== null && (!comparison.same || cause === "check");
    if (cause === "answer") {
      this.#answered = worthSaying ? comparison : null;
      return false; // an answer that changes nothing else is no news
    }
    this.#answered = null;
    this.#shown = worthSaying ? { comparison, cause } : null;
    return worthSaying;
  }

  dismiss(): void {
    this.#shown = null;
    this.#answered = null;
  }
}
