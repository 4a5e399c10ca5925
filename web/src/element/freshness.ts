import { PrecheckError } from "../engine/error.js";
import type { PrecheckReport } from "../types/report.js";

/** A summary that is too old to rest on. */
export interface Staleness {
  /** When it was taken; null where it does not say. */
  asOf: string | null;
  /** How old it is, and how old it may be, in milliseconds; null where the age is not known. */
  age: number | null;
  maxAge: number;
}

const units = { D: 86_400, H: 3_600, M: 60, S: 1 } as const;
const duration = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
/** Timers of browsers hold no more. */
const longestTimer = 2 ** 31 - 1;

/**
 * A length of time in milliseconds: seconds, or days, hours, minutes and seconds in ISO 8601. Null where none is wanted.
 * What cannot be read is refused: taken for "any age will do", it would be a pass nobody meant.
 */
export function millisecondsOf(text: string | number | null): number | null {
  const written = String(text ?? "").trim();
  if (written === "") return null;
  if (/^\d+(\.\d+)?$/.test(written)) return Number(written) * 1000;
  const parts = duration.exec(written)?.slice(1);
  if (!parts?.some((part) => part !== undefined)) throw refused(written);
  const seconds = Object.values(units).reduce((sum, unit, index) => sum + unit * Number(parts[index] ?? 0), 0);
  return seconds * 1000;
}

function refused(written: string): PrecheckError {
  const fault = {
    document: "options" as const,
    code: "bad-value",
    pointer: "/maxAge",
    line: 0,
    column: 0,
    expected: "seconds, or a duration such as PT15M or P1D",
    hint: "",
  };
  return new PrecheckError("options-refused", `max-age "${written}" is no length of time`, [fault]);
}

/** Whether the summary of a report is too old at a moment, or says a time that lies too far ahead to be believed. */
export function stalenessOf(report: PrecheckReport, maxAge: number | null, now: number): Staleness | null {
  if (maxAge === null) return null;
  const taken = takenAt(report);
  const { asOf } = report.account;
  if (Number.isNaN(taken)) return { asOf, age: null, maxAge };
  const age = now - taken;
  return Math.abs(age) > maxAge ? { asOf, age, maxAge } : null;
}

// A day without a time began in the agreement's zone; taking its start makes it no younger than it is.
function takenAt({ account: { asOf }, policy }: PrecheckReport): number {
  if (asOf === null) return Number.NaN;
  return Date.parse(asOf.includes("T") ? asOf : `${asOf}T00:00:00${policy.timeZone}`);
}

/** Watches the clock for the moment the summary on the page becomes too old. The core has no clock; the page has. */
export class Freshness {
  readonly #grewStale: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stale: Staleness | null = null;
  #maxAge: number | null = null;
  #report: PrecheckReport | null = null;

  constructor(grewStale: () => void) {
    this.#grewStale = grewStale;
  }

  get stale(): Staleness | null {
    return this.#stale;
  }

  /** Looks at a report now, and again when its summary will have become too old. */
  watch(report: PrecheckReport | null, maxAge: number | null): void {
    this.#report = report;
    this.#maxAge = maxAge;
    this.look();
  }

  /** Looks at the clock now. */
  look(): void {
    this.stop();
    const [report, maxAge] = [this.#report, this.#maxAge];
    const was = this.#stale;
    this.#stale = report === null ? null : stalenessOf(report, maxAge, Date.now());
    if (this.#stale !== null) {
      if (was === null || was.asOf !== this.#stale.asOf) this.#grewStale();
      return;
    }
    if (report === null || maxAge === null) return;
    const left = takenAt(report) + maxAge - Date.now() + 1;
    this.#timer = setTimeout(() => this.look(), Math.min(left, longestTimer));
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
