import type { PrecheckConditions } from "../types/conditions.js";
import { own } from "./own.js";

type Condition = PrecheckConditions["conditions"][number];
type Status = Condition["status"];

/** A condition by its place in the policy; the last members are left out where they are empty. */
type Told = readonly [
  place: number,
  status: Status,
  items?: ReadonlyArray<readonly [pointer: string, id: string | null]>,
  missing?: string[],
  unclear?: string[],
  clearsOn?: string,
];

/** `precheck-condition-changes/1`: conditions by what came out otherwise; see core/include/precheck/report.h. */
export interface ConditionChanges {
  format: "precheck-condition-changes/1";
  /** Of every condition, with the first answer by a policy. */
  ids?: readonly string[];
  at: string;
  conditions: readonly Told[];
}

const none = Object.freeze([]) as never[];

/** Puts the conditions of one policy together, answer by answer. They share what stays as it was, and so are frozen. */
export function conditionsAssembly({ id, version }: PrecheckConditions["policy"]) {
  const policy = Object.freeze({ id, version });
  let ids: readonly string[] = [];
  let conditions: readonly Condition[] = [];

  return (changes: ConditionChanges): PrecheckConditions => {
    const { ids: first, at, conditions: told } = own(changes);
    if (first) ids = first;
    if (told.length > 0) {
      const next = [...conditions];
      for (const one of told) next[one[0]] = conditionOf(ids[one[0]], one);
      conditions = Object.freeze(next);
    }
    return Object.freeze({ format: "precheck-conditions/1", policy, at, conditions: conditions as Condition[] });
  };
}

function conditionOf(id: string | undefined, told: Told): Condition {
  if (id === undefined) throw new Error("conditions whose ids were told to another one");
  const status = told[1];
  // Most of them, and by far the quickest.
  if (told.length === 2) {
    return Object.freeze({ id, status, items: none, missing: none, unclear: none, clearsOn: null });
  }
  const [, , entries = none, missing = none, unclear = none, clearsOn = null] = told;
  const items = entries.map(([pointer, id]) => Object.freeze({ pointer, id }));
  return Object.freeze({
    id,
    status,
    items: Object.freeze(items) as typeof items,
    missing: Object.freeze(missing) as string[],
    unclear: Object.freeze(unclear) as string[],
    clearsOn,
  });
}
