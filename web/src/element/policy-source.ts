import type { JsonDocument } from "../engine/document.js";
import { PrecheckError } from "../engine/error.js";
import type { Policy } from "../types/policy.js";

/** A policy as the host gives it: the document, its text, or the id of one in the registry. */
export type PolicySource = JsonDocument<Policy | object>;

/** Where ids are looked up: each id's policy, or a function that fetches it when it is first needed. */
export type PolicyRegistry = Readonly<Record<string, PolicySource | (() => Promise<PolicySource>)>>;

export async function resolvePolicy(source: PolicySource, registry: PolicyRegistry): Promise<PolicySource> {
  if (typeof source !== "string" || source.trimStart().startsWith("{")) return source;
  const entry = new Map(Object.entries(registry)).get(source);
  if (entry === undefined) throw new PrecheckError("policy-unavailable", `no policy "${source}" among el.policies`);
  if (typeof entry !== "function") return entry;
  try {
    return await entry();
  } catch (cause) {
    throw new PrecheckError("policy-unavailable", `policy "${source}" did not load: ${String(cause)}`, [], { cause });
  }
}
