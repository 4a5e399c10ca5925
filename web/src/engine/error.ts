import type { Fault } from "../types/report.js";

/**
 * What went wrong, as a stable code:
 * - `core-unavailable`: the WASM file could not be loaded, or WebAssembly cannot be used and its fallback not be loaded;
 * - `core-failed`: the core stopped while it was working; load a new engine;
 * - `account-refused`, `policy-refused`, `calendar-refused`, `options-refused`: that text cannot be used, see `faults`;
 * - `policy-closed`: the policy was closed before;
 * - `policy-unavailable`, `account-unavailable`: the host page could not supply it (element only).
 */
export type PrecheckErrorCode =
  | "core-unavailable"
  | "core-failed"
  | "account-refused"
  | "policy-refused"
  | "calendar-refused"
  | "options-refused"
  | "policy-closed"
  | "policy-unavailable"
  | "account-unavailable";

/** Thrown by the engine and carried by `precheck-error`. */
export class PrecheckError extends Error {
  override readonly name = "PrecheckError";
  /** Stable code of the kind of failure. */
  readonly code: PrecheckErrorCode;
  /** Every fault found in the refused text, with pointer, line and column; empty for other failures. */
  readonly faults: readonly Fault[];

  constructor(code: PrecheckErrorCode, message: string, faults: readonly Fault[] = [], options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.faults = faults;
  }

  /** The error for a text the core refused, named after the document of its first fault. */
  static ofFaults(faults: readonly Fault[]): PrecheckError {
    const first = faults[0];
    if (!first) return new PrecheckError("core-failed", "the core refused an input and gave no fault");
    const place = first.line > 0 ? `${first.line}:${first.column}: ` : "";
    const more = faults.length > 1 ? ` (and ${faults.length - 1} more)` : "";
    return new PrecheckError(
      `${first.document}-refused`,
      `${first.document}: ${place}${first.code} at "${first.pointer}": expected ${first.expected}${more}`,
      faults,
    );
  }
}
