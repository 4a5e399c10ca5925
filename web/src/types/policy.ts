// Generated from core/schema/policy-1.schema.json by generate-types.mjs; do not edit.

/**
 * A day, YYYY-MM-DD.
 *
 * This interface was referenced by `Policy`'s JSON-Schema
 * via the `definition` "date".
 */
export type Date = string;
/**
 * Lower-case words joined by hyphens; used once in a policy.
 *
 * This interface was referenced by `Policy`'s JSON-Schema
 * via the `definition` "id".
 */
export type Id = string;
/**
 * The clauses an element comes from.
 *
 * This interface was referenced by `Policy`'s JSON-Schema
 * via the `definition` "clause".
 */
export type Clause = Ref | [Ref, ...Ref[]];
/**
 * `source number`.
 *
 * This interface was referenced by `Policy`'s JSON-Schema
 * via the `definition` "ref".
 */
export type Ref = string;
/**
 * True, false or undetermined over the account summary.
 *
 * This interface was referenced by `Policy`'s JSON-Schema
 * via the `definition` "requirement".
 */
export type Requirement =
  | {
      none: Pointers;
      where?: Match;
      unless?: Match;
    }
  | {
      some: Pointers;
      where?: Match;
      unless?: Match;
    }
  | {
      is: Pointer;
      /**
       * @minItems 1
       */
      in: [string | boolean, ...(string | boolean)[]];
    }
  | {
      zero: Pointers;
      where?: Match;
      unless?: Match;
    }
  | {
      atMost: Pointers;
      amount: Amount;
      where?: Match;
      unless?: Match;
    }
  | {
      quiet: Pointers;
      for: Period;
      where?: Match;
    }
  | {
      elapsed: Pointer;
      for: Period;
    }
  | {
      stated: Id;
    }
  | {
      /**
       * @minItems 1
       */
      all: [Requirement, ...Requirement[]];
    }
  | {
      /**
       * @minItems 1
       */
      any: [Requirement, ...Requirement[]];
    }
  | {
      not: Requirement;
    };
/**
 * One pointer, or several that are taken together.
 *
 * This interface was referenced by `Policy`'s JSON-Schema
 * via the `definition` "pointers".
 */
export type Pointers = Pointer | [Pointer, ...Pointer[]];
/**
 * JSON Pointer into the account summary.
 *
 * This interface was referenced by `Policy`'s JSON-Schema
 * via the `definition` "pointer".
 */
export type Pointer = string;
/**
 * ISO 8601 duration of years, months, weeks or days.
 *
 * This interface was referenced by `Policy`'s JSON-Schema
 * via the `definition` "period".
 */
export type Period = string;
/**
 * What has to be done before this, only where the agreement says so or it cannot be otherwise: ids of conditions, duties, or losses that can be saved. In the plan their steps go first.
 *
 * @minItems 1
 *
 * This interface was referenced by `Policy`'s JSON-Schema
 * via the `definition` "after".
 */
export type After = [Id, ...Id[]];
/**
 * A decimal percentage, kept exactly.
 *
 * This interface was referenced by `Policy`'s JSON-Schema
 * via the `definition` "percent".
 */
export type Percent = string;
/**
 * This interface was referenced by `Policy`'s JSON-Schema
 * via the `definition` "policyId".
 */
export type PolicyId = string;

/**
 * One agreement of one provider, encoded so that an account can be checked against it. Every element names the clauses it comes from; every text stands in Chinese and English, in the project's own words.
 */
export interface Policy {
  /**
   * The format of this document.
   */
  format: "policy/1";
  /**
   * provider/procedure.
   */
  id: string;
  version: Date;
  /**
   * The days on which this version binds, first and last included.
   */
  inForce: {
    from: Date;
    until?: Date;
  };
  provider: Text;
  /**
   * What the person is about to do.
   */
  procedure: "account-cancellation" | "ownership-transfer-out" | "ownership-transfer-in" | "service-exit";
  title: Text;
  /**
   * The provider's offset from UTC; every date of the report is a day there.
   */
  timeZone: string;
  /**
   * Id of the holiday calendar that working days are counted with.
   */
  calendar: string;
  shares?: Id;
  /**
   * The documents the clauses stand in. A clause ref is written `source number`.
   *
   * @minItems 1
   */
  sources: [
    {
      id: Id;
      title: Text;
      version: Date;
      /**
       * Where it is published.
       */
      url?: string;
    },
    ...{
      id: Id;
      title: Text;
      version: Date;
      /**
       * Where it is published.
       */
      url?: string;
    }[]
  ];
  /**
   * Facts of this agreement beyond account-summary/1. Accounts may hold them, pointers may lead to them, and the report carries their labels. A list is declared before the fields of its items.
   */
  facts?: {
    /**
     * Where it stands in the account summary: at the top, in a group (made where there is none), or, one step below a list, in its items. No fact of account-summary/1 can be declared again.
     */
    pointer: string;
    /**
     * items: a list of objects, each with an `id` and a `title`. amounts: a list of amounts. texts: a list of words. text: any text. choice: one of `values`. flag: true or false. time: ISO 8601 with an offset, or a date. amount: a sum of money. In items, `status` and `kind` are choices, `at` and `expiresAt` times, `amount` an amount.
     */
    type: "items" | "amounts" | "texts" | "text" | "choice" | "flag" | "time" | "amount";
    /**
     * Of a choice, the words that are foreseen. Any other word leaves an answer undetermined.
     *
     * @minItems 1
     */
    values?: [Id, ...Id[]];
    label: Text;
  }[];
  /**
   * What must hold before the application can succeed.
   *
   * @minItems 1
   */
  conditions: [
    {
      id: Id;
      clause: Clause;
      title: Text;
      when?: Requirement;
      require: Requirement;
      fix: Fix;
    },
    ...{
      id: Id;
      clause: Clause;
      title: Text;
      when?: Requirement;
      require: Requirement;
      fix: Fix;
    }[]
  ];
  /**
   * What only the person can say. Each is asked by a condition through `stated`.
   */
  statements?: {
    id: Id;
    clause: Clause;
    text: Text;
    when?: Requirement;
  }[];
  /**
   * What is given up although nothing forbids going on.
   */
  losses?: {
    id: Id;
    clause: Clause;
    title: Text;
    /**
     * What sort of thing is lost.
     */
    kind: "cash" | "voucher" | "entitlement" | "deposit" | "service" | "account";
    of: Pointers;
    where?: Match;
    unless?: Match;
    when?: Requirement;
    /**
     * The moment it is gone.
     */
    lostAt: "submission" | "closing";
    share?: Percent;
    save?: Fix;
  }[];
  /**
   * What lets the provider refuse, pause or end the application although every condition holds.
   */
  risks?: Notice[];
  /**
   * What happens after submission, in order.
   *
   * @minItems 1
   */
  stages: [
    {
      id: Id;
      clause: Clause;
      title: Text;
      when?: Requirement;
      /**
       * What the length is counted from. A stage from closing lies after the account is closed.
       */
      from: "submission" | "previous" | "closing";
      length?: Length;
      /**
       * How the length binds.
       */
      bound?: "exactly" | "at-most" | "at-least";
      /**
       * Whether a last day that is a day off moves on (Civil Code art. 203); none unless the agreement says so.
       */
      roll?: "none" | "next-working-day";
      access?: Text;
      /**
       * Whether the application can be taken back during this stage.
       */
      canWithdraw: boolean;
      mayFail?: Text;
      youMust?: Text;
      /**
       * Ids of limits in core/legal that are shown beside the stage, as background and never as a verdict.
       *
       * @minItems 1
       */
      legal?: [Id, ...Id[]];
    },
    ...{
      id: Id;
      clause: Clause;
      title: Text;
      when?: Requirement;
      /**
       * What the length is counted from. A stage from closing lies after the account is closed.
       */
      from: "submission" | "previous" | "closing";
      length?: Length;
      /**
       * How the length binds.
       */
      bound?: "exactly" | "at-most" | "at-least";
      /**
       * Whether a last day that is a day off moves on (Civil Code art. 203); none unless the agreement says so.
       */
      roll?: "none" | "next-working-day";
      access?: Text;
      /**
       * Whether the application can be taken back during this stage.
       */
      canWithdraw: boolean;
      mayFail?: Text;
      youMust?: Text;
      /**
       * Ids of limits in core/legal that are shown beside the stage, as background and never as a verdict.
       *
       * @minItems 1
       */
      legal?: [Id, ...Id[]];
    }[]
  ];
  /**
   * Debts that grow by the day.
   */
  accruals?: {
    id: Id;
    clause: Clause;
    title: Text;
    of: Pointers;
    /**
     * The item's time from which it grows; that day is not counted.
     */
    since: string;
    rate: Percent;
    /**
     * A calendar day.
     */
    per: "day";
    when?: Requirement;
  }[];
  /**
   * What follows from closing and is not counted as a loss.
   */
  consequences?: Notice[];
  /**
   * What the person still answers for afterwards.
   */
  liabilities?: Notice[];
  /**
   * What the provider keeps, or how long data is kept.
   */
  retention?: Notice[];
  /**
   * What the person should do before submitting.
   */
  duties?: Duty[];
  /**
   * Ways that may serve the person better than going on, most often another procedure of the same provider.
   */
  alternatives?: Notice[];
  /**
   * Clauses with no effect on the check, and why.
   */
  clauses?: {
    clause: Clause;
    reason: Text;
    when?: Requirement;
    assume?: Text;
  }[];
}
/**
 * This interface was referenced by `Policy`'s JSON-Schema
 * via the `definition` "text".
 */
export interface Text {
  "zh-CN": string;
  en: string;
}
/**
 * Maps a field of an item to the values that are accepted; every field must match.
 *
 * This interface was referenced by `Policy`'s JSON-Schema
 * via the `definition` "match".
 */
export interface Match {
  /**
   * @minItems 1
   */
  [k: string]: [string | boolean, ...(string | boolean)[]];
}
/**
 * This interface was referenced by `Policy`'s JSON-Schema
 * via the `definition` "amount".
 */
export interface Amount {
  currency: string;
  value: string;
}
/**
 * This interface was referenced by `Policy`'s JSON-Schema
 * via the `definition` "fix".
 */
export interface Fix {
  text: Text;
  action?: Id;
  /**
   * provider/procedure.
   */
  policy?: string;
  after?: After;
}
/**
 * This interface was referenced by `Policy`'s JSON-Schema
 * via the `definition` "notice".
 */
export interface Notice {
  id: Id;
  clause: Clause;
  title: Text;
  text?: Text;
  when?: Requirement;
  action?: Id;
  policy?: PolicyId;
  length?: Length;
  /**
   * How the length binds.
   */
  bound?: "exactly" | "at-most" | "at-least";
}
/**
 * This interface was referenced by `Policy`'s JSON-Schema
 * via the `definition` "length".
 */
export interface Length {
  count: number;
  unit: "hour" | "day" | "working-day" | "month";
}
/**
 * This interface was referenced by `Policy`'s JSON-Schema
 * via the `definition` "duty".
 */
export interface Duty {
  id: Id;
  clause: Clause;
  title: Text;
  text?: Text;
  when?: Requirement;
  action?: Id;
  policy?: PolicyId;
  after?: After;
  length?: Length;
  /**
   * How the length binds.
   */
  bound?: "exactly" | "at-most" | "at-least";
}
