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

/** Puts the conditions of one policy together. They share what stays as it was, and so are frozen. */
export class ConditionsAssembly {
  readonly #policy: PrecheckConditions["policy"];
  #ids: readonly string[] = [];
  #conditions: readonly Condition[] = [];

  constructor({ id, version }: PrecheckConditions["policy"]) {
    this.#policy = Object.freeze({ id, version });
  }

  assemble(changes: ConditionChanges): PrecheckConditions {
    const { ids, at, conditions: told } = own(changes);
    if (ids) this.#ids = ids;
    if (told.length > 0) {
      const conditions = [...this.#conditions];
      for (const one of told) conditions[one[0]] = this.#condition(one);
      this.#conditions = Object.freeze(conditions);
    }
    const conditions = this.#conditions as Condition[];
    return Object.freeze({ format: "precheck-conditions/1", policy: this.#policy, at, conditions });
  }

  #condition(told: Told): Condition {
    const [place, status, entries = none, missing = none, unclear = none, clearsOn = null] = told;
    const id = this.#ids[place];
    if (id === undefined) throw new Error("conditions whose ids were told to another one");
    const items = entries.map(([pointer, id]) => Object.freeze({ pointer, id }));
    for (const list of [items, missing, unclear]) Object.freeze(list);
    return Object.freeze({ id, status, items, missing, unclear, clearsOn });
  }
}
