import type { JsonDocument } from "../engine/document.js";
import type { CheckOptions, PrecheckPolicy } from "../engine/policy.js";
import type { AccountSummary } from "../types/account-summary.js";
import type { Policy } from "../types/policy.js";
import type { PrecheckReport } from "../types/report.js";
import { type Edit, withEdits } from "./edits.js";
import { type Obstacle, openRows, settlementOf } from "./settlement.js";

/** What is supposed, beside the account as it is. */
export interface SimulationOptions extends CheckOptions {
  /** Ids of conditions, losses and risks that are supposed to be dealt with, in this order. */
  suppose: readonly string[];
}

/**
 * What came of one supposition, by the core's own word:
 * - `settled`: the row stands in nobody's way any more;
 * - `answer`: what is left is the person's own answer;
 * - `waits`: what is left clears by itself, on `clearsOn`;
 * - `not-enough`: it still stands open;
 * - `not-open`: it stood open no more before this supposition;
 * - `impossible`: nothing can be supposed, see `obstacle`.
 */
export interface SupposedStep {
  ref: string;
  outcome: "settled" | "answer" | "waits" | "not-enough" | "not-open" | "impossible";
  obstacle: Obstacle | null;
  clearsOn: string | null;
  /** What was changed in the copy of the account. */
  edits: readonly Edit[];
}

/** A report on an account as it might be. It is no report on the account. */
export interface Simulation {
  steps: SupposedStep[];
  /** The copy of the account that was checked. */
  account: object;
  report: PrecheckReport;
}

/**
 * Checks a copy of the account in which rows of the report are dealt with. Each supposition is worked out on the result
 * of those before it, and the core judges every one.
 */
export function simulate(
  policy: PrecheckPolicy,
  account: JsonDocument<AccountSummary | object>,
  { suppose, ...options }: SimulationOptions,
): Simulation {
  return simulateFrom(policy.check(account, options), policy, account, { suppose, ...options });
}

/** The same, from the report the very options give, for those who have it already. */
export function simulateFrom(
  unsupposed: PrecheckReport,
  policy: PrecheckPolicy,
  account: JsonDocument<AccountSummary | object>,
  { suppose, ...options }: SimulationOptions,
): Simulation {
  const agreement = agreementOf(policy);
  let supposed: JsonDocument<AccountSummary | object> = account;
  let report = unsupposed;
  const steps = suppose.map((ref): SupposedStep => {
    if (!openRows(report).includes(ref)) return step(ref, "not-open");
    const { edits, obstacle } = settlementOf(agreement, report, ref);
    if (obstacle !== null) return step(ref, "impossible", obstacle);
    supposed = withEdits(supposed, edits);
    report = policy.check(supposed, options);
    return { ...step(ref, "settled"), ...standing(report, ref), edits };
  });
  return { steps, account: supposed === account ? withEdits(account, []) : (supposed as object), report };
}

function step(ref: string, outcome: SupposedStep["outcome"], obstacle: Obstacle | null = null): SupposedStep {
  return { ref, outcome, obstacle, clearsOn: null, edits: [] };
}

function standing(report: PrecheckReport, ref: string): Pick<SupposedStep, "outcome" | "clearsOn"> {
  const condition = report.conditions.find(({ id }) => id === ref);
  if (condition?.status === "unconfirmed") return { outcome: "answer", clearsOn: null };
  if (!openRows(report).includes(ref)) return { outcome: "settled", clearsOn: null };
  if (condition?.clearsOn) return { outcome: "waits", clearsOn: condition.clearsOn };
  return { outcome: "not-enough", clearsOn: null };
}

const agreements = new WeakMap<PrecheckPolicy, Policy>();

/** The agreement of an open policy. The core has accepted its text, so that its shape can be relied on. */
export function agreementOf(policy: PrecheckPolicy): Policy {
  const known = agreements.get(policy) ?? (JSON.parse(policy.text) as Policy);
  agreements.set(policy, known);
  return known;
}
