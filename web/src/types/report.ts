// Generated from core/schema/precheck-report-1.schema.json by generate-types.mjs; do not edit.

/**
 * This interface was referenced by `PrecheckReport`'s JSON-Schema
 * via the `definition` "date".
 */
export type Date = string;
/**
 * This interface was referenced by `PrecheckReport`'s JSON-Schema
 * via the `definition` "id".
 */
export type Id = string;
/**
 * @minItems 1
 *
 * This interface was referenced by `PrecheckReport`'s JSON-Schema
 * via the `definition` "clause".
 */
export type Clause = [string, ...string[]];
/**
 * This interface was referenced by `PrecheckReport`'s JSON-Schema
 * via the `definition` "items".
 */
export type Items = {
  /**
   * Where it stands in the account summary.
   */
  pointer: string;
  id: string | null;
  title: string | null;
  status?: string;
  kind?: string;
  at?: string;
  expiresAt?: string;
  amount?: Amount;
  /**
   * The value of a fact that is not a list.
   */
  value?: string | boolean;
  clearsOn?: Date;
  /**
   * It expires by itself before the account is closed.
   */
  lapses?: true;
}[];
/**
 * This interface was referenced by `PrecheckReport`'s JSON-Schema
 * via the `definition` "pointers".
 */
export type Pointers = string[];
/**
 * This interface was referenced by `PrecheckReport`'s JSON-Schema
 * via the `definition` "totals".
 */
export type Totals = Amount[];
/**
 * This interface was referenced by `PrecheckReport`'s JSON-Schema
 * via the `definition` "optionalText".
 */
export type OptionalText = Text | null;
/**
 * This interface was referenced by `PrecheckReport`'s JSON-Schema
 * via the `definition` "applies".
 */
export type Applies = "yes" | "no" | "maybe";

/**
 * What the check of one account against one policy found. Texts from the policy stand in both languages; an item's title is the host's own string. Dates are days in the policy's time zone.
 */
export interface PrecheckReport {
  format: "precheck-report/1";
  policy: {
    id: string;
    version: Date;
    title: Text;
    provider: Text;
    procedure: "account-cancellation" | "ownership-transfer-out" | "ownership-transfer-in" | "service-exit";
    timeZone: string;
    sources: {
      id: string;
      title: Text;
      version: Date;
      url?: string;
    }[];
  };
  account: {
    /**
     * As the host gave it.
     */
    id: string | null;
    /**
     * The moment of the snapshot, in the policy's time zone.
     */
    asOf: string | null;
  };
  /**
   * The submission time the report is computed for, in the policy's time zone.
   */
  at: string;
  /**
   * The first that fits: a condition is blocked; a condition, a loss or a risk is unknown; a condition waits for a statement; a risk applies; something is given up; nothing stands in the way.
   */
  verdict: "blocked" | "incomplete" | "needs-confirmation" | "at-risk" | "ready-with-losses" | "ready";
  conditions: {
    id: Id;
    clause: Clause;
    title: Text;
    /**
     * met: true. blocked: false. unconfirmed: undetermined, and met if every open statement were answered yes. unknown: undetermined otherwise. not-applicable: its guard is false.
     */
    status: "met" | "blocked" | "unconfirmed" | "unknown" | "not-applicable";
    items: Items;
    missing: Pointers;
    unclear: Pointers;
    /**
     * The day a blocked condition holds by itself.
     */
    clearsOn: Date | null;
    /**
     * The statements this condition asks for.
     */
    statements: Id[];
    fix: Fix;
  }[];
  /**
   * The statements to be asked, answered or not.
   */
  statements: {
    id: Id;
    clause: Clause;
    text: Text;
    /**
     * null: not answered.
     */
    answer: boolean | null;
  }[];
  /**
   * What is, or may be, given up. A loss that takes nothing from this account is left out.
   */
  losses: {
    id: Id;
    clause: Clause;
    title: Text;
    kind: "cash" | "voucher" | "entitlement" | "deposit" | "service" | "account";
    when: "submission" | "closing";
    items: Items;
    totals: Totals;
    /**
     * Items that bear no price and are in no total.
     */
    unpriced: number;
    returns: Totals;
    /**
     * false: a fact is missing, so it may be nothing, or more.
     */
    certain: boolean;
    missing: Pointers;
    unclear: Pointers;
    save: Save | null;
  }[];
  risks: Notice[];
  consequences: Notice[];
  liabilities: Notice[];
  retention: Notice[];
  duties: Notice[];
  alternatives: Notice[];
  /**
   * Debts that grow by the day. One that grows on nothing is left out.
   */
  accruals: {
    id: Id;
    clause: Clause;
    title: Text;
    rate: string;
    per: "day";
    items: {
      pointer: string;
      id: string | null;
      title: string | null;
      since: Date;
      days: number;
      principal: Amount;
      amount: Amount;
    }[];
    totals: Totals;
    on: Date;
    certain: boolean;
    missing: Pointers;
    unclear: Pointers;
    /**
     * The same by the day the account is closed, if nothing is paid: the latest day where it is known, else the earliest.
     */
    closing: {
      on: Date;
      totals: Totals;
    } | null;
  }[];
  /**
   * Every stage of the agreement, in order; those that do not apply bear no dates.
   */
  stages: {
    id: Id;
    clause: Clause;
    title: Text;
    applies: Applies;
    from: "submission" | "previous" | "closing";
    /**
     * First day; null where it depends on a stage of no stated length.
     */
    starts: Date | null;
    /**
     * Last day, included; null where no length is stated.
     */
    ends: Date | null;
    length: {
      count: number;
      unit: "hour" | "day" | "working-day" | "month";
    } | null;
    bound: ("exactly" | "at-most" | "at-least") | null;
    /**
     * true: working days were counted past the published holidays.
     */
    estimated: boolean;
    access: OptionalText;
    canWithdraw: boolean;
    mayFail: OptionalText;
    youMust: OptionalText;
    /**
     * Ids of limits in core/legal shown beside the stage, as background.
     */
    legal: Id[];
  }[];
  submission: {
    /**
     * The first day every blocking condition that clears by itself has cleared; null while another blocks. Conditions that are not known are not counted; the assumptions say so.
     */
    earliest: Date | null;
    /**
     * Until when an application handed in at `at` can be taken back before the account is closed; null: not at all.
     */
    withdrawal: {
      stage: Id;
      /**
       * The last day; null: as long as that stage lasts.
       */
      until: Date | null;
      /**
       * at-most: the way back may close sooner. at-least: it may stay open longer. null where there is no day.
       */
      bound: ("exactly" | "at-most" | "at-least") | null;
      /**
       * true: the day rests on a year whose working days are not published.
       */
      estimated: boolean;
    } | null;
  };
  /**
   * As if submitted at `at`.
   */
  closing: {
    earliest: Date | null;
    /**
     * null: a stage has no stated length.
     */
    latest: Date | null;
  };
  /**
   * What to do, in order. Titles stand at the element named by `ref`.
   */
  plan: {
    order: number;
    /**
     * do: a duty. find-out: supply what is not known. fix: remove what blocks. wait: it clears by itself. save: rescue what would be lost. confirm: answer a statement. submit: hand the application in. follow: something to do in a stage.
     */
    kind: "do" | "find-out" | "fix" | "wait" | "save" | "confirm" | "submit" | "follow";
    ref: Id | null;
    text: OptionalText;
    action: Id | null;
    /**
     * The first day it can be done, where it is known.
     */
    on: Date | null;
    saves: Totals;
    /**
     * `order` of the steps that have to be done before this one, all of them earlier in the list: what the policy says, every step ahead of applying, and applying before what follows it. Steps of which neither waits for the other can be done at the same time.
     */
    after: number[];
  }[];
  /**
   * What the facts are called that the policy declares beyond account-summary/1. Only where it declares some.
   */
  facts?: {
    /**
     * Without the place of an item: "/organisation/owners/status".
     */
    pointer: string;
    label: Text;
  }[];
  assumptions: {
    /**
     * calendar-not-published: holidays of `year` are not published, weekends only. calendar-unavailable: no calendar was given. conditions-not-known: `count` conditions are left out of submission.earliest. before-in-force, after-in-force: `at` lies outside the days this version binds. agreement: the policy's own assumption, in `text`.
     */
    code:
      | "calendar-not-published"
      | "calendar-unavailable"
      | "conditions-not-known"
      | "before-in-force"
      | "after-in-force"
      | "agreement";
    clause: string[];
    text: OptionalText;
    year: number | null;
    count: number | null;
  }[];
  /**
   * What the account summary holds that could not be used.
   */
  diagnostics: Fault[];
}
/**
 * This interface was referenced by `PrecheckReport`'s JSON-Schema
 * via the `definition` "text".
 */
export interface Text {
  "zh-CN": string;
  en: string;
}
/**
 * This interface was referenced by `PrecheckReport`'s JSON-Schema
 * via the `definition` "amount".
 */
export interface Amount {
  currency: string;
  value: string;
}
/**
 * This interface was referenced by `PrecheckReport`'s JSON-Schema
 * via the `definition` "fix".
 */
export interface Fix {
  text: Text;
  action: string | null;
  /**
   * The procedure that must be finished first, by its policy's id. Only where there is one.
   */
  policy?: string;
}
/**
 * This interface was referenced by `PrecheckReport`'s JSON-Schema
 * via the `definition` "save".
 */
export interface Save {
  text: Text;
  action: string | null;
  /**
   * The last day it can be saved: the day of applying, or the earliest day of closing; null where that is not known.
   */
  by: Date | null;
}
/**
 * This interface was referenced by `PrecheckReport`'s JSON-Schema
 * via the `definition` "notice".
 */
export interface Notice {
  id: Id;
  clause: Clause;
  title: Text;
  text: OptionalText;
  applies: Applies;
  items: Items;
  missing: Pointers;
  unclear: Pointers;
  action: string | null;
  /**
   * Id of the policy of the procedure this is about.
   */
  policy: string | null;
  /**
   * Last day, where the agreement states a length after closing and the closing day is known.
   */
  until: Date | null;
  bound: ("exactly" | "at-most" | "at-least") | null;
}
/**
 * This interface was referenced by `PrecheckReport`'s JSON-Schema
 * via the `definition` "fault".
 */
export interface Fault {
  /**
   * Which text it is in.
   */
  document: "account" | "policy" | "calendar" | "options";
  /**
   * Stable; see the list in core/README.md.
   */
  code: string;
  /**
   * JSON Pointer of the value, or of the place reading stopped.
   */
  pointer: string;
  /**
   * From 1; 0 where the fault is in no text.
   */
  line: number;
  /**
   * From 1, in characters; 0 where the fault is in no text.
   */
  column: number;
  /**
   * What should stand there.
   */
  expected: string;
  /**
   * What to do about it; may be empty.
   */
  hint: string;
}
/**
 * Stands instead of a report where an input cannot be used.
 *
 * This interface was referenced by `PrecheckReport`'s JSON-Schema
 * via the `definition` "faults".
 */
export interface Faults {
  format: "precheck-faults/1";
  /**
   * Where the input is one of a stream (`precheck batch`): its line there, from 1. The lines of the faults are those within the input.
   */
  line?: number;
  /**
   * @minItems 1
   */
  faults: [Fault, ...Fault[]];
}
