import type { ReportComparison } from "../compare/compare-reports.js";
import type { CalendarDays } from "../element/calendar-source.js";
import type { ShownChanges } from "../element/changes-controller.js";
import type { DrawQueue } from "../element/draw-queue.js";
import type { Staleness } from "../element/freshness.js";
import type { LegalLimits } from "../element/legal-source.js";
import type { ShownSimulation } from "../element/simulation-controller.js";
import type { Taken } from "../element/take-along.js";
import type { Digests } from "../engine/digest.js";
import type { DateWriter } from "../i18n/dates.js";
import type { Language, TextKey, TextValues } from "../i18n/texts.js";
import type { Departure } from "../simulation/departure.js";
import type { Settlement } from "../simulation/settlement.js";
import type { ExportKind } from "../take-along/exports.js";
import type { Amount, PrecheckReport, Text } from "../types/report.js";

/** How a view puts things into words. */
export interface Words {
  language: Language;
  say(key: TextKey, values?: TextValues): string;
  date: DateWriter;
  money(amount: Amount): string;
  /** A text of the policy, safe to show. */
  text(text: Text): string;
}

/** Where something is done. */
export interface Way {
  /** The policy's name for it. */
  action: string;
  /** The element of the report it stands at. */
  ref: string;
  /** The agreement of another procedure, where the way leads there. */
  policy?: string | null;
}

/** What the person may do; the element carries it out. */
export interface Intents {
  answer(statement: string, yes: boolean): void;
  /** A fix link was used. */
  act(way: Way, event: Event): void;
  /** Says something aloud where it would otherwise be seen only; a newer message on a topic takes the place of an older one. */
  announce(topic: string, message: string): void;
  /** Moves to a section and its heading. */
  goTo(section: SectionId): void;
  /** Moves to the row of an element of the report. */
  goToRow(id: string): void;
  /** Shows what an application on another day would come to. */
  tryDay(day: string): void;
  /** Supposes that rows are dealt with. */
  suppose(refs: readonly string[]): void;
  undo(ref: string): void;
  /** Leaves the simulation. */
  backToNow(): void;
  dismissChanges(): void;
  recheck(): void;
  take(kind: ExportKind): void;
  /** Shows what was taken last, to be copied by hand. */
  showTaken(): void;
  acknowledge(yes: boolean): void;
  proceed(): void;
}

/** What a view of a report is given. */
export interface ReportContext {
  /** The report on the page: of the account as it is, or of the simulation. */
  report: PrecheckReport;
  /** The report of the account as it is. */
  actual: PrecheckReport;
  words: Words;
  intents: Intents;
  /** What can wait for what is in sight is put off here. */
  queue: Pick<DrawQueue, "add" | "press" | "remove">;
  /** Whether a section is on the screen. */
  inSight(section: SectionId): boolean;
  /** Where the host says an action is done; https only. */
  addressOf(action: string): string | null;
  /** What law and standards say on time limits, for the stages that name them. */
  limits: LegalLimits;
  /** What the person supposes; null while the page shows the account as it is. */
  simulation: ShownSimulation | null;
  /** `pending` while the day of this very result is being worked out. */
  departure: Departure | "pending" | null;
  /** What supposing a row of the report would mean. */
  settlementOf(ref: string): Settlement;
  /** What changed since the last report, until the person has seen it. */
  changes: ShownChanges | null;
  /** What the last answer changed. */
  answered: ReportComparison | null;
  /** Whether there is something to take along in this form. */
  exportable(kind: ExportKind): boolean;
  /** The summary is too old to rest on; null where it is not. */
  stale: Staleness | null;
  /** What became of what was taken along. */
  taken: Taken | null;
  /** SHA-256 of what was checked; null until they are computed. */
  digests: Digests | null;
  /** What kind of day a day is, by the calendar the stages were counted with. */
  days: CalendarDays;
  /** The person ticked that the provider may refuse. */
  acknowledged: boolean;
  /** The host page took the result over. */
  handedOver: boolean;
  /** The action and element whose link nobody handled, to say so beside it. */
  unhandledAction: string | null;
}

export type SectionId =
  | "blocking"
  | "unknown"
  | "statements"
  | "losses"
  | "alternatives"
  | "accruals"
  | "liabilities"
  | "retention"
  | "consequences"
  | "stages"
  | "risks"
  | "duties"
  | "plan"
  | "basis"
  | "try"
  | "take"
  | "proceed";

export type Condition = PrecheckReport["conditions"][number];
export type Statement = PrecheckReport["statements"][number];
export type Loss = PrecheckReport["losses"][number];
export type Accrual = PrecheckReport["accruals"][number];
export type Stage = PrecheckReport["stages"][number];
export type PlanStep = PrecheckReport["plan"][number];
export type Assumption = PrecheckReport["assumptions"][number];
