import { loadPrecheck, type PrecheckEngine } from "../engine/engine.js";

let shared: Promise<PrecheckEngine> | null = null;
let loaded: PrecheckEngine | null = null;

/** One core for all elements of the page. A failed load is tried again at the next call, and a core that stopped replaced. */
export function sharedEngine(): Promise<PrecheckEngine> {
  if (loaded?.stopped) forgetSharedEngine();
  shared ??= loadPrecheck().then(
    (engine) => {
      loaded = engine;
      return engine;
    },
    (error: unknown) => {
      forgetSharedEngine();
      throw error;
    },
  );
  return shared;
}

/** Leaves the core behind. */
export function forgetSharedEngine(): void {
  shared = null;
  loaded = null;
}
