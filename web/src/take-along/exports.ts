import { wordsIn } from "../element/words.js";
import type { Digests } from "../engine/digest.js";
import type { PrecheckReport, Text } from "../types/report.js";
import { reportCalendar } from "./calendar.js";
import { reportText } from "./plain-text.js";
import type { Supposed } from "./supposed.js";

/** The ways a result can be taken along. */
export type ExportKind = "print" | "ics" | "json" | "text";

/** A result to take along. */
export interface Export {
  kind: ExportKind;
  /** A file name for it. */
  name: string;
  /** Media type of the content. */
  type: string;
  /** The content; for `print` the report as text. */
  content: string;
  /** It is no result of the account as it is, and says so. */
  simulated: boolean;
}

/** What goes into an export beside the report. */
export interface ExportOptions {
  language: keyof Text;
  /** SHA-256 of what was checked. */
  digests?: Digests | null;
  /** What was supposed, where the report is of a simulation. */
  supposed?: Supposed | null;
}

/** A report in one of its forms; null where the form has nothing to hold, such as a calendar without dates. */
export function exportOf(
  kind: ExportKind,
  report: PrecheckReport,
  { language, digests = null, supposed = null }: ExportOptions,
): Export | null {
  const words = wordsIn(language, report.policy.procedure);
  const simulated = supposed !== null;
  const name = `${simulated ? "precheck-simulation" : "precheck"}-${report.at.slice(0, 10)}`;
  const file = (extension: string, type: string, content: string | null): Export | null =>
    content === null ? null : { kind, name: `${name}.${extension}`, type, content, simulated };
  switch (kind) {
    case "ics":
      return file("ics", "text/calendar", reportCalendar(report, words, simulated));
    case "json":
      return file("json", "application/json", `${JSON.stringify(jsonOf(report, supposed), null, 2)}\n`);
    default:
      return file("txt", "text/plain", reportText(report, words, { digests, supposed }));
  }
}

// A simulation is wrapped, so that no program takes it for a report of the account.
function jsonOf(report: PrecheckReport, supposed: Supposed | null): object {
  return supposed === null ? report : { format: "precheck-simulation/1", supposed, report };
}
