import type { PrecheckReport } from "../types/report.js";
import { own } from "./own.js";

type Json = null | boolean | number | string | readonly Json[] | { readonly [member: string]: Json };
type Members = Readonly<Record<string, Json>>;

/** An entry of a list that changed: where it stands in the base, what differs from the blank one there, or itself. */
type Entry = number | readonly [number, Members] | Members;

/** `precheck-changes/1`: a report by its difference to another one; see core/include/precheck/report.h. */
export interface Changes {
  format: "precheck-changes/1";
  /** The report it differs from: 0 for the blank one. */
  base: number;
  number: number;
  /** With the first answer by a policy. */
  blank?: Members;
  [member: string]: unknown;
}

/**
 * Puts the reports of one policy together. What several reports share is one object, so that all of it is frozen: a host
 * that writes into a report must not find it in the next one.
 */
export class ReportAssembly {
  #blank: Members | undefined;
  #last: Members = {};
  /** List by list, the entries of the last report, where those of the blank one stand. */
  #entries: Record<string, Json[]> = own({});
  #number = 0;

  assemble(changes: Changes): PrecheckReport {
    const { format: _, base, number, blank, ...members } = own(changes);
    if (blank) this.#blank = frozen(blank);
    if (base === 0) {
      if (!this.#blank) throw new Error("changes to the blank report, which was told to another one");
      this.#last = this.#blank;
      this.#entries = own({});
    } else if (base !== this.#number) {
      throw new Error(`changes to report ${base}, where ${this.#number} is the last one`);
    }
    const report: Record<string, Json> = { ...this.#last };
    for (const [member, value] of Object.entries(members)) {
      report[member] = Array.isArray(value) ? this.#list(member, value) : frozen(value as Json);
    }
    this.#last = Object.freeze(report);
    this.#number = number;
    return report as unknown as PrecheckReport;
  }

  #list(member: string, entries: readonly Entry[]): Json {
    const blank = this.#blank?.[member] as readonly Members[];
    this.#entries[member] ??= [...blank];
    const last = this.#entries[member];
    return Object.freeze(
      entries.map((entry) => {
        if (typeof entry === "number") return last[entry] as Json;
        if (!isChanged(entry)) return frozen(entry);
        const [place, changed] = entry;
        const whole = Object.freeze({ ...blank[place], ...frozen(changed) });
        last[place] = whole;
        return whole;
      }),
    );
  }
}

function isChanged(entry: readonly [number, Members] | Members): entry is readonly [number, Members] {
  return Array.isArray(entry);
}

/** Freezes what was parsed just now, and all in it. */
function frozen<T extends Json>(value: T): T {
  if (typeof value === "object" && value !== null) {
    for (const part of Array.isArray(value) ? value : Object.values(value)) frozen(part);
  }
  return Object.freeze(value);
}
