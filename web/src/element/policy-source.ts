import { contents } from "precheck-contents";
import { type JsonDocument, textOf } from "../engine/document.js";
import { PrecheckError } from "../engine/error.js";
import type { Policy } from "../types/policy.js";
import type { PrecheckReport } from "../types/report.js";

/** A policy as the host gives it: the document, its text, or an id. */
export type PolicySource = JsonDocument<Policy | object>;

/** Where ids are looked up: each id's policy, or a function that fetches it when it is first needed. */
export type PolicyRegistry = Readonly<Record<string, PolicySource | (() => Promise<PolicySource>)>>;

const procedures = ["account-cancellation", "ownership-transfer-out", "ownership-transfer-in", "service-exit"] as const;

const ID = /^[a-z0-9-]+\/[a-z0-9-]+$/;

/** The policy of an id: the host's own, or the one that comes with the package. */
export async function resolvePolicy(source: PolicySource, registry: PolicyRegistry): Promise<PolicySource> {
  if (typeof source !== "string" || source.trimStart().startsWith("{")) return source;
  const entry = new Map(Object.entries(registry)).get(source);
  try {
    if (typeof entry === "function") return await entry();
    if (entry !== undefined) return entry;
    if (!ID.test(source)) throw new Error("it is no id of an agreement, and not in el.policies");
    return await contents.policy(source);
  } catch (cause) {
    throw new PrecheckError("policy-unavailable", `policy "${source}" did not load: ${String(cause)}`, [], { cause });
  }
}

/**
 * The calendar the policy names, from the package. Nothing where there is none: the check then counts weekends only,
 * marks its dates as estimates and says why.
 */
export async function calendarOf(policy: PolicySource): Promise<object | undefined> {
  try {
    const { calendar } = JSON.parse(textOf(policy)) as { calendar?: unknown };
    if (typeof calendar !== "string" || !/^[a-z0-9-]+$/.test(calendar)) return undefined;
    return await contents.calendar(calendar);
  } catch {
    return undefined;
  }
}

/** What the person is about to do under an agreement, as its text says; null where that cannot be read. */
export function procedureOf(policyText: string | null): PrecheckReport["policy"]["procedure"] | null {
  try {
    const { procedure } = JSON.parse(policyText ?? "") as { procedure?: unknown };
    return procedures.find((known) => known === procedure) ?? null;
  } catch {
    return null;
  }
}
