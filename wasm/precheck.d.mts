/**
 * The glue of the engine. JSON text in, JSON text out; a fault comes back as JSON too, nothing throws for bad input.
 * A text may be given as a string or as its UTF-8 bytes; half a surrogate pair in a string becomes U+FFFD.
 */
export type Text = string | Uint8Array;

export interface PrecheckModule {
  /** Engine version and the formats it reads and writes. */
  version(): string;
  /** Reads and checks a policy with its holiday calendar; the answer holds a handle, or the faults. */
  openPolicy(policyText: Text, calendarText: Text): string;
  /**
   * The report for an account under an opened policy, or the faults. Options: `{"at", "answers"}`. After a first check an
   * empty text stands for the same account again, which is then not read anew.
   */
  check(handle: number, accountText: Text, optionsText: Text): string;
  /**
   * The same report by what is new in it (`precheck-changes/1`), for a caller that keeps the blank report, which the
   * first answer brings, and the report before; core/include/precheck/report.h says how it is put together.
   */
  changes(handle: number, accountText: Text, optionsText: Text): string;
  /**
   * How the conditions of that report come out, without a verdict, by what is new in it (`precheck-condition-changes/1`,
   * described in core/include/precheck/report.h), for a caller that keeps what it was told.
   */
  conditionChanges(handle: number, accountText: Text, optionsText: Text): string;
  /** Frees a policy; its handle is not used again. */
  closePolicy(handle: number): void;
}

export interface PrecheckOptions {
  /** The bytes of `precheck.wasm`. */
  wasmBinary?: ArrayBuffer | Uint8Array;
  /** Or the host's own way to instantiate them, e.g. streaming, or from a module compiled before. */
  instantiateWasm?(
    imports: WebAssembly.Imports,
    done: (instance: WebAssembly.Instance, module?: WebAssembly.Module) => void,
  ): object;
}

/** A new engine with its own memory. */
export default function createPrecheck(options: PrecheckOptions): Promise<PrecheckModule>;
