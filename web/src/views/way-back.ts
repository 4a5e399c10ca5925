import type { PrecheckReport } from "../types/report.js";
import type { Stage } from "./context.js";
import { stagesOf } from "./time-scale.js";

/**
 * Until when the application can be taken back, read off the stages that say so: not at all, until a day, or until
 * some stage is over. `sure` says how far the day can be relied on: it is the one, or the way back may close sooner,
 * or stay open longer, or the day is an estimate.
 */
export type WayBack =
  | { kind: "none" }
  | { kind: "until"; day: string; sure: "exactly" | "at-most" | "at-least" | "estimated"; after: Stage }
  | { kind: "while"; after: Stage };

export function wayBack(report: PrecheckReport): WayBack {
  const open = stagesOf(report).before.filter(({ canWithdraw }) => canWithdraw);
  const endless = open.find(({ ends }) => ends === null);
  if (endless) return { kind: "while", after: endless };
  const last = open.reduce<Stage | null>(
    (latest, stage) => (latest === null || (stage.ends ?? "") > (latest.ends ?? "") ? stage : latest),
    null,
  );
  if (last === null || last.ends === null) return { kind: "none" };
  return { kind: "until", day: last.ends, sure: sureness(last), after: last };
}

function sureness({ applies, bound, estimated }: Stage): "exactly" | "at-most" | "at-least" | "estimated" {
  if (estimated) return "estimated";
  return applies === "maybe" ? "at-most" : (bound ?? "exactly");
}
