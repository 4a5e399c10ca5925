import { loadPrecheck, type PrecheckEngine } from "../engine/engine.js";

let shared: Promise<PrecheckEngine> | null = null;

/** One core for all elements of the page; a failed load is tried again at the next call. */
export function sharedEngine(): Promise<PrecheckEngine> {
  shared ??= loadPrecheck().catch((error: unknown) => {
    shared = null;
    throw error;
  });
  return shared;
}

/** Leaves the core behind after it has stopped. */
export function forgetSharedEngine(): void {
  shared = null;
}
