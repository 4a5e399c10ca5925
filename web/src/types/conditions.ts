// Generated from core/schema/precheck-conditions-1.schema.json by generate-types.mjs; do not edit.

/**
 * This interface was referenced by `PrecheckConditions`'s JSON-Schema
 * via the `definition` "date".
 */
export type Date = string;

/**
 * How the conditions of one account come out under one agreement, and nothing else: each as in its report. There is no verdict in it: whether one may go hangs on losses and risks as well, and what is lost and when it is over stand in the report alone.
 */
export interface PrecheckConditions {
  format: "precheck-conditions/1";
  policy: {
    id: string;
    version: Date;
  };
  /**
   * The submission time they are computed for, in the policy's time zone.
   */
  at: string;
  /**
   * In the order of the agreement.
   */
  conditions: {
    id: string;
    /**
     * met: true. blocked: false. unconfirmed: undetermined, and met if every open statement were answered yes. unknown: undetermined otherwise. not-applicable: its guard is false.
     */
    status: "met" | "blocked" | "unconfirmed" | "unknown" | "not-applicable";
    /**
     * What offends.
     */
    items: {
      /**
       * Where it stands in the account summary.
       */
      pointer: string;
      /**
       * null: it has none, or is no entry of a list.
       */
      id: string | null;
    }[];
    /**
     * Facts the host did not supply and that would settle it.
     */
    missing: string[];
    /**
     * Facts that are there and cannot be read or are not foreseen.
     */
    unclear: string[];
    /**
     * The day a blocked condition holds by itself.
     */
    clearsOn: Date | null;
  }[];
}
