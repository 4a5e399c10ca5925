// Compares what a person saw with what is so: no request, no clock, and no belief in anything posted.
import { differences, sameJson } from "./differences.mjs";

/** The moment as the server writes it; the same again from the time of a report, whatever zone that is written in. */
export function momentOf(date) {
  return date.toISOString().replace(/\.\d+Z$/, "Z");
}

/** The account summary with these facts. Equal facts and an equal `asOf` give equal bytes, and so an equal digest. */
export function summaryOf(facts, asOf) {
  return { format: "account-summary/1", asOf, ...facts };
}

export async function sha256(text) {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * `{ reasons, account, report }`: why the application is refused (nothing: it is accepted), the account as it is, and the
 * report on it, now. `opened` is the agreement that holds here, `facts` what the account is now, `posted` what was sent.
 */
export async function judge({ opened, facts, posted, now, limits }) {
  const { policy, digest, version } = opened;
  const { report: shown, answers, digests, engine } = posted;
  const sameAccount = shown.account.id === (facts.account?.id ?? null);
  const sameAgreement =
    shown.policy.id === policy.id && shown.policy.version === policy.version && (digests.policy ?? digest) === digest;

  const account = summaryOf(facts, momentOf(now));
  // Answers to another agreement's questions, or another person's, are no answers.
  const given = sameAccount && sameAgreement ? answers : {};
  const report = policy.check(account, { at: momentOf(now), answers: given });

  const reasons = [];
  if (!sameAccount) reasons.push({ code: "other-account" });
  else {
    if (!sameAgreement) {
      const seen = { id: shown.policy.id, version: shown.policy.version, digest: digests.policy };
      reasons.push({ code: "policy-changed", shown: seen, here: { id: policy.id, version: policy.version, digest } });
    }
    reasons.push(...timing(shown.at, now, limits));
    if (sameAgreement) reasons.push(...(await sight()));
    if (reasons.length === 0) reasons.push(...standing(report, limits.allowed));
  }
  return { reasons, account, report };

  /** Whether the person saw what is so. */
  async function sight() {
    const asOf = shown.account.asOf === null ? undefined : momentOf(new Date(shown.account.asOf));
    const again = policy.check(summaryOf(facts, asOf), { at: shown.at, answers });
    const accountDigest = await sha256(policy.accountText);
    const same = sameJson(shown, again);
    // A page without Web Crypto has no digest to send; then only the whole report can say it.
    const unchanged = digests.account === null ? same : digests.account === accountDigest;
    if (unchanged && !same) {
      return engine !== null && engine !== version
        ? [{ code: "engine-differs", shown: engine, here: version }]
        : [{ code: "report-altered", differs: differences(opened.json, shown, again) }];
    }
    // The facts may be the same and time have passed: what blocks, what is lost and what is owed can be other ones.
    const differs = differences(opened.json, shown, report);
    return unchanged && differs.length === 0 ? [] : [{ code: "summary-stale", differs }];
  }
}

function timing(at, now, { maxAge, maxAhead }) {
  const age = (now.getTime() - Date.parse(at)) / 1000;
  if (age > maxAge) return [{ code: "check-too-old", seconds: maxAge }];
  if (age < -maxAhead) return [{ code: "check-from-future", seconds: maxAhead }];
  return [];
}

/** Why nobody may go on with this report. */
function standing({ verdict, conditions, statements, risks }, allowed) {
  if (allowed.includes(verdict)) return [];
  if (verdict === "needs-confirmation") {
    const open = statements.filter(({ answer }) => answer !== true);
    return [{ code: "not-confirmed", rows: open.map(({ id, text }) => ({ part: "statements", id, title: text })) }];
  }
  const row = (part, stands) => (of) => ({ part, id: of.id, title: of.title, stands: of[stands] });
  const held = conditions.filter(({ status }) => ["blocked", "unknown", "unconfirmed"].includes(status));
  const risky = risks.filter(({ applies }) => applies !== "no");
  const rows = [...held.map(row("conditions", "status")), ...risky.map(row("risks", "applies"))];
  return [{ code: "not-ready", rows }];
}
