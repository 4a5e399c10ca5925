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
   * The report for an account under an opened policy, or the faults. Options: `{"at", "answers", "brief"}`; `brief: true`
   * asks for `precheck-brief/1` instead: the verdict, and of each condition its id, status and the ids of what offends.
   */
  check(handle: number, accountText: Text, optionsText: Text): string;
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
