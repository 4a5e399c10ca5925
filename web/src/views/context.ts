import type { LegalLimits } from "../element/legal-source.js";
import type { DateWriter } from "../i18n/dates.js";
import type { Language, TextKey, TextValues } from "../i18n/texts.js";
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
  /** Where the host says an action is done; https only. */
  addressOf(action: string): string | null;
  /** Says something aloud where it would otherwise be seen only; a newer message on a topic takes the place of an older one. */
  announce(topic: string, message: string): void;
  /** Moves to a section and its heading. */
  goTo(section: SectionId): void;
  suppose(day: string): void;
  backToNow(): void;
  recheck(): void;
  download(): void;
  print(): void;
  acknowledge(yes: boolean): void;
  proceed(): void;
}

/** What a view of a report is given. */
export interface ReportContext {
  report: PrecheckReport;
  words: Words;
  intents: Intents;
  /** What law and standards say on time limits, for the stages that name them. */
  limits: LegalLimits;
  /** The person is looking at another day's result. */
  supposing: boolean;
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
  | "tools"
  | "proceed";

export type Condition = PrecheckReport["conditions"][number];
export type Statement = PrecheckReport["statements"][number];
export type Loss = PrecheckReport["losses"][number];
export type Accrual = PrecheckReport["accruals"][number];
export type Stage = PrecheckReport["stages"][number];
export type PlanStep = PrecheckReport["plan"][number];
export type Assumption = PrecheckReport["assumptions"][number];
