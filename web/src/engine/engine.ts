import type { PrecheckModule } from "precheck-core";
import type { Policy } from "../types/policy.js";
import type { Fault, Faults } from "../types/report.js";
import { type Changes, ReportAssembly } from "./assembly.js";
import { conditionsAssembly } from "./conditions.js";
import { type JsonDocument, textOf } from "./document.js";
import { PrecheckError } from "./error.js";
import { type CoreBuild, type LoadedCore, type LoadOptions, loadCore } from "./load-core.js";
import { own } from "./own.js";
import { PrecheckPolicy } from "./policy.js";

/** The format this package understands; another one means that glue and WASM are from different versions. */
const ENGINE_FORMAT = "precheck-engine/1";

/** What goes with a policy when it is opened. */
export interface OpenPolicyOptions {
  /** The holiday calendar the policy names; without one, only weekends are counted and the report says so. */
  calendar?: JsonDocument<object> | undefined;
}

/** One loaded core. It keeps no account beyond the last one checked with an open policy, and asks no clock. */
export class PrecheckEngine {
  /** Version of the core. */
  readonly version: string;
  /** Whether the WASM answers, or its fallback. Both give the same reports. */
  readonly build: CoreBuild;
  readonly #core: PrecheckModule;
  #stopped = false;

  /** @internal Use {@link loadPrecheck}. */
  constructor({ core, build }: LoadedCore) {
    this.#core = core;
    this.build = build;
    const { format, version } = this.#call<{ format: string; version: string }>(() => core.version());
    if (format !== ENGINE_FORMAT) {
      throw new PrecheckError("core-unavailable", `the WASM speaks ${format}, this package ${ENGINE_FORMAT}`);
    }
    this.version = version;
  }

  /**
   * Whether the core has stopped while it was working, as when the browser refuses it more memory: `core-failed`. Its memory
   * cannot be trusted any more, so that it answers nothing from then on; load a new engine.
   */
  get stopped(): boolean {
    return this.#stopped;
  }

  /** Compiles a policy once, for any number of checks. Throws a {@link PrecheckError} with every fault found in it. */
  openPolicy(policy: JsonDocument<Policy | object>, options: OpenPolicyOptions = {}): PrecheckPolicy {
    const policyText = textOf(policy);
    const { calendar } = own(options);
    const calendarText = calendar === undefined ? "" : textOf(calendar);
    const opened = this.#call<{ handle: number; id: string; version: string }>(() =>
      this.#core.openPolicy(policyText, calendarText),
    );
    const assembly = new ReportAssembly();
    const assembleConditions = conditionsAssembly(opened);
    return new PrecheckPolicy({
      id: opened.id,
      version: opened.version,
      text: policyText,
      stopped: () => this.#stopped,
      check: (account, settings) =>
        this.#call(
          () => this.#core.changes(opened.handle, account, settings),
          (changes: Changes) => assembly.assemble(changes),
        ),
      conditions: (account, settings) =>
        this.#call(() => this.#core.conditionChanges(opened.handle, account, settings), assembleConditions),
      close: () => {
        if (!this.#stopped) this.#core.closePolicy(opened.handle);
      },
    });
  }

  #call<Answer, T = Answer>(ask: () => string, read = (answer: Answer): T => answer as unknown as T): T {
    if (this.#stopped) throw new PrecheckError("core-failed", "the core has stopped; load a new engine");
    let faults: Fault[];
    try {
      const answer = JSON.parse(ask()) as (Answer & { format: string }) | Faults;
      if (answer.format !== "precheck-faults/1") return read(answer as Answer);
      faults = (answer as Faults).faults;
    } catch (cause) {
      // After a trap its memory cannot be trusted any more.
      this.#stopped = true;
      throw new PrecheckError("core-failed", `the core stopped: ${String(cause)}`, [], { cause });
    }
    throw PrecheckError.ofFaults(faults);
  }
}

/**
 * Loads the core.
 *
 * @example
 * const engine = await loadPrecheck();
 * const policy = engine.openPolicy(agreement, { calendar });
 * const report = policy.check(account, { at: "2026-11-21T10:00:00+08:00" });
 */
export async function loadPrecheck(options: LoadOptions = {}): Promise<PrecheckEngine> {
  return new PrecheckEngine(await loadCore(own(options)));
}
