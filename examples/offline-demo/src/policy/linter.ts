import createPrecheckLint, { type PrecheckLintModule } from "precheck-lint";

/** One thing to put right in a policy, as `precheck lint --format json` says it. */
export interface Finding {
  pointer: string;
  /** From 1. */
  line: number;
  /** From 1, in characters. */
  column: number;
  code: string;
  /** In English. */
  expected: string;
  /** In English; may be empty. */
  hint: string;
}

/** The linter of the core; it is loaded when a text is first linted. */
export class Linter {
  readonly #wasm: () => Uint8Array;
  readonly #context: string;
  #module: Promise<PrecheckLintModule> | null = null;

  /** With what is built in where the policies will be used. */
  constructor(wasm: () => Uint8Array, { calendar, legal }: { calendar: string; legal: string }) {
    this.#wasm = wasm;
    const { limits } = JSON.parse(legal) as { limits: Array<{ id: string }> };
    this.#context = JSON.stringify({
      calendars: [(JSON.parse(calendar) as { id: string }).id],
      legal: limits.map(({ id }) => id),
    });
  }

  get loaded(): boolean {
    return this.#module !== null;
  }

  /** All there is to put right, in the order of the text. Rejects where there is no WebAssembly. */
  async lint(text: string): Promise<Finding[]> {
    this.#module ??= createPrecheckLint({ wasmBinary: this.#wasm() });
    const answer = JSON.parse((await this.#module).lint(text, this.#context)) as { findings: Finding[] };
    return answer.findings;
  }
}
