/** The glue of the linter: everything there is to put right in a policy. */
export interface PrecheckLintModule {
  /**
   * The findings as `precheck-lint/1`, in the order of the text. The context says what is built in where the policy will be
   * used, `{"calendars": [id…], "legal": [id…]}`; what it does not name is not checked. One that cannot be read is answered
   * with `precheck-faults/1`.
   */
  lint(policyText: string, contextText: string): string;
}

export interface PrecheckLintOptions {
  /** The bytes of `precheck-lint.wasm`. */
  wasmBinary: ArrayBuffer | Uint8Array;
}

/** A new linter with its own memory. */
export default function createPrecheckLint(options: PrecheckLintOptions): Promise<PrecheckLintModule>;
