import { contents } from "precheck-contents";
import { type JsonDocument, textOf } from "../engine/document.js";
import type { LegalBackground } from "../types/legal.js";
import type { PolicySource } from "./policy-source.js";

/** A time limit that a law, a rule or a standard sets. */
export type LegalLimit = LegalBackground["limits"][number];

/** Limits by the id a stage names them with. */
export type LegalLimits = ReadonlyMap<string, LegalLimit>;

const statuses: ReadonlySet<unknown> = new Set<LegalLimit["status"]>([
  "law",
  "regulation",
  "recommended-standard",
  "draft",
]);

/**
 * The limits that come with the package, for a policy of which some stage names one. Nothing where there are none:
 * they are background, so their absence is no failure.
 */
export async function legalOf(policy: PolicySource): Promise<object | undefined> {
  try {
    const { stages } = JSON.parse(textOf(policy)) as { stages?: Array<{ legal?: unknown }> };
    return stages?.some(({ legal }) => legal !== undefined) ? await contents.legal("cn") : undefined;
  } catch {
    return undefined;
  }
}

/** The limits of a document, by id. Whatever in it is no limit is left out. */
export function limitsOf(document: JsonDocument<object> | undefined): LegalLimits {
  if (document === undefined) return new Map();
  try {
    const { limits } = JSON.parse(textOf(document)) as { limits?: unknown };
    return new Map((Array.isArray(limits) ? limits : []).filter(isLimit).map((limit) => [limit.id, limit]));
  } catch {
    return new Map();
  }
}

function isLimit(value: unknown): value is LegalLimit {
  const limit = value as Partial<LegalLimit> | null;
  return (
    typeof limit?.id === "string" &&
    statuses.has(limit.status) &&
    [limit.title, limit.instrument, limit.text, limit.source].every(isText) &&
    typeof limit.issued === "string" &&
    (limit.inForce === undefined || typeof limit.inForce === "string")
  );
}

function isText(text: unknown): boolean {
  const { "zh-CN": zh, en } = (text ?? {}) as Record<string, unknown>;
  return typeof zh === "string" && typeof en === "string";
}
