import type { JsonDocument } from "../engine/document.js";
import type { CheckOptions, PrecheckPolicy } from "../engine/policy.js";
import type { AccountSummary } from "../types/account-summary.js";
import type { PrecheckReport } from "../types/report.js";
import { withEdits } from "./edits.js";
import { settlementOf } from "./settlement.js";
import { agreementOf } from "./simulate.js";

/**
 * The earliest day it could all be over, and what that takes:
 * - `now`: an application at the report's moment;
 * - `waiting`: an application on `submission`, when what blocks has cleared by itself;
 * - `dealing`: everything that blocks dealt with, and an application on `submission`.
 * `day` is null where the agreement gives no length to count with, or where not even that would be enough.
 */
export interface Departure {
  day: string | null;
  takes: "now" | "waiting" | "dealing";
  /** The day of the application it is counted from. */
  submission: string;
  /** Facts are missing, so it holds only if they turn out well. */
  uncertain: boolean;
}

/** Works out the {@link Departure} of a report of this very account. The core counts every day of it. */
export function departureOf(
  policy: PrecheckPolicy,
  account: JsonDocument<AccountSummary | object>,
  options: CheckOptions,
  report: PrecheckReport,
): Departure {
  const steps = departureInSteps(policy, account, options, report);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same for those who have other things to do between two checks: it stops before each. */
export function* departureInSteps(
  policy: PrecheckPolicy,
  account: JsonDocument<AccountSummary | object>,
  options: CheckOptions,
  report: PrecheckReport,
): Generator<void, Departure, void> {
  const today = report.at.slice(0, 10);
  if (report.verdict !== "blocked") return departure(report, "now", today);
  const cleared = report.submission.earliest;
  if (cleared !== null) {
    yield;
    const later = policy.check(account, { ...options, at: cleared + report.at.slice(10) });
    return later.verdict === "blocked" ? nowhere("waiting", cleared) : departure(later, "waiting", cleared);
  }
  return yield* dealing(policy, account, { ...options, at: report.at }, report);
}

// Everything that stands in the way is dealt with at once; what then is left clears by itself, or the way is not open at all.
function* dealing(
  policy: PrecheckPolicy,
  account: JsonDocument<AccountSummary | object>,
  options: CheckOptions,
  report: PrecheckReport,
): Generator<void, Departure, void> {
  yield;
  const today = report.at.slice(0, 10);
  const blocked = report.conditions.filter(({ status }) => status === "blocked");
  const edits = blocked.flatMap(({ id }) => settlementOf(agreementOf(policy), report, id).edits);
  const dealt = withEdits(account, edits);
  const after = policy.check(dealt, options);
  if (after.verdict !== "blocked") return departure(after, "dealing", today);
  const cleared = after.submission.earliest;
  if (cleared === null) return nowhere("dealing", today);
  yield;
  const later = policy.check(dealt, { ...options, at: cleared + report.at.slice(10) });
  return later.verdict === "blocked" ? nowhere("dealing", cleared) : departure(later, "dealing", cleared);
}

function departure(report: PrecheckReport, takes: Departure["takes"], submission: string): Departure {
  return { day: report.closing.earliest, takes, submission, uncertain: report.verdict === "incomplete" };
}

function nowhere(takes: Departure["takes"], submission: string): Departure {
  return { day: null, takes, submission, uncertain: false };
}
