import type { JsonDocument } from "../engine/document.js";
import { PrecheckError } from "../engine/error.js";
import type { PrecheckPolicy } from "../engine/policy.js";
import type { AccountSummary } from "../types/account-summary.js";
import type { PrecheckReport } from "../types/report.js";
import type { Waiting } from "../views/waiting.js";
import { Agreement } from "./agreement.js";
import type { ChangeCause } from "./changes-controller.js";
import { millisecondsOf } from "./freshness.js";
import type { HostProperties } from "./host-properties.js";
import type { PolicySource } from "./policy-source.js";
import { forgetSharedEngine } from "./shared-engine.js";
import type { Checked } from "./simulation-controller.js";
import { shared } from "./structural-sharing.js";

/** How far it is: what is waited for, what went wrong, or the report. */
export type State =
  | { kind: "waiting"; for: Waiting }
  | { kind: "failed"; error: PrecheckError }
  | { kind: "report"; report: PrecheckReport };

/** What brought a report. */
export type Cause = ChangeCause | "answer";

/** What the element is told on the way. */
export interface CheckingPage {
  /** Another agreement, account or moment, or a check that was asked for: nothing of the one before is supposed any more. */
  anew(): void;
  /** A run has begun. */
  begun(): void;
  /** For now there is no report, and none has failed. */
  waiting(): void;
  /** The core is loaded, for the first time. */
  ready(version: string): void;
  /** There is a report. `maxAge` is how old its summary may be, in milliseconds. */
  checked(report: PrecheckReport, cause: Cause, maxAge: number | null): void;
  failed(error: PrecheckError): void;
}

type Account = JsonDocument<AccountSummary | object>;

/** From what a page has set to a report: loads what is missing, has the core check, and starts again when any of it changes. */
export class Checking {
  readonly agreement = new Agreement();
  readonly #element: HostProperties;
  readonly #page: CheckingPage;
  #state: State = { kind: "waiting", for: "noPolicy" };
  /** Counts the runs, so that one overtaken by a newer leaves nothing behind. */
  #turn = 0;
  #busy = false;
  #readySent = false;
  #now = "";
  #cause: Cause = "account";
  /** What the report was computed from, byte for byte. */
  #accountText: string | null = null;
  /** The account as `loadAccount` last gave it. */
  #fetched: Account | null = null;

  constructor(element: HostProperties, page: CheckingPage) {
    this.#element = element;
    this.#page = page;
  }

  get state(): State {
    return this.#state;
  }

  get report(): PrecheckReport | null {
    return this.#state.kind === "report" ? this.#state.report : null;
  }

  /** Whether something is still on its way that the next report hangs on. */
  get busy(): boolean {
    return this.#busy;
  }

  /** What the report was computed from; null while there is none. */
  get checked(): Checked | null {
    const [{ policy }, { report }, accountText] = [this.agreement, this, this.#accountText];
    if (policy === null || report === null || accountText === null) return null;
    return { policy, accountText, answers: this.#element.answers, report };
  }

  /** Follows what the page has set since the last drawing. */
  follow(changed: ReadonlyMap<PropertyKey, unknown>): void {
    const element = this.#element;
    const policyChanged = (["policy", "policies", "calendar", "legal"] as const).some((name) => changed.has(name));
    const hostChanged = policyChanged || changed.has("account") || changed.has("at") || changed.has("loadEngine");
    if (policyChanged || changed.has("loadEngine")) this.agreement.close();
    // One agreement's answers are no answers to another's questions.
    if (changed.has("policy") && !changed.has("answers")) element.answers = {};
    if (hostChanged) {
      this.#now = currentMoment();
      this.#page.anew();
      // An account that a check has fetched is still what somebody asked for.
      const fetched = this.#busy || (changed.has("account") && element.account === this.#fetched);
      if (!fetched || this.#cause !== "check") this.#cause = changed.has("at") ? "date" : "account";
    } else if (changed.has("answers")) {
      this.#cause = "answer";
    }
    const asksAgain = hostChanged || ["answers", "loadAccount", "maxAge"].some((name) => changed.has(name));
    if (asksAgain) void this.#start(false);
  }

  /** Checks again because somebody asks for it, with the account fetched anew where that can be. */
  again(): Promise<PrecheckReport | null> {
    this.#now = currentMoment();
    this.#cause = "check";
    this.#page.anew();
    return this.#start(this.#element.loadAccount !== null);
  }

  /** The same after a failure: a core that failed is loaded anew. */
  retry(): Promise<PrecheckReport | null> {
    if (this.#state.kind === "failed" && this.#state.error.code.startsWith("core-")) {
      this.agreement.forget();
      forgetSharedEngine();
    }
    return this.again();
  }

  /** There is no report any more, and why: the error itself, or `otherwise` where it is none of ours. */
  fail(error: unknown, otherwise: "core-unavailable" | "core-failed"): void {
    const known =
      error instanceof PrecheckError ? error : new PrecheckError(otherwise, String(error), [], { cause: error });
    this.#busy = false;
    this.#state = { kind: "failed", error: known };
    this.#page.failed(known);
  }

  #start(reload: boolean): Promise<PrecheckReport | null> {
    const turn = ++this.#turn;
    const { policy: source, account, loadAccount } = this.#element;
    this.#busy = false;
    this.#page.begun();
    if (this.agreement.policy?.stopped) this.agreement.forget(); // it is opened again in a core that works
    if (source === null || source === "") return this.#wait("noPolicy");
    if (account === null && loadAccount === null) return this.#wait("noAccount");
    const { policy } = this.agreement;
    if (policy !== null && account !== null && !reload) {
      this.#evaluate(policy, account);
      return Promise.resolve(this.report);
    }
    return this.#prepare(turn, source, reload);
  }

  #wait(reason: Waiting): Promise<null> {
    this.#state = { kind: "waiting", for: reason };
    this.#page.waiting();
    return Promise.resolve(null);
  }

  async #prepare(turn: number, source: PolicySource, reload: boolean): Promise<PrecheckReport | null> {
    const element = this.#element;
    this.#busy = true;
    if (!(reload && this.#state.kind === "report")) void this.#wait("loading");
    try {
      const current = () => turn === this.#turn;
      const text = await this.agreement.read({ policy: source, policies: element.policies }, current);
      const [loaded, account] = await Promise.all([
        this.agreement.load(text, element),
        reload || element.account === null ? this.#fetchAccount() : element.account,
      ]);
      if (!current()) return this.report;
      if (!this.#readySent) {
        this.#readySent = true;
        this.#page.ready(loaded.engine.version);
      }
      const policy = this.agreement.open(loaded);
      this.#busy = false;
      if (account !== element.account) {
        element.account = account; // the update this asks for evaluates it
        await element.updateComplete;
      } else {
        this.#evaluate(policy, account);
      }
    } catch (error) {
      if (turn === this.#turn) this.fail(error, "core-unavailable");
    }
    return this.report;
  }

  async #fetchAccount(): Promise<Account> {
    try {
      this.#fetched = (await this.#element.loadAccount?.()) ?? null;
      return this.#fetched ?? Promise.reject(new Error("no account"));
    } catch (cause) {
      throw new PrecheckError("account-unavailable", `the account did not load: ${String(cause)}`, [], { cause });
    }
  }

  #evaluate(policy: PrecheckPolicy, account: Account): void {
    const element = this.#element;
    try {
      const maxAge = millisecondsOf(element.maxAge);
      const before = this.report;
      const at = element.at || this.#now;
      let report = policy.check(account, { at, answers: element.answers });
      if (before !== null && before.account.id !== report.account.id && Object.keys(element.answers).length > 0) {
        // Another account: its holder has not answered anything yet.
        element.answers = {};
        report = policy.check(account, { at, answers: element.answers });
      }
      this.#accountText = policy.accountText;
      // What did not change stays the very same object, and is neither compared nor drawn again.
      if (before !== null) report = withPartsOf(before, report);
      this.#state = { kind: "report", report };
      this.#page.checked(report, this.#cause, maxAge);
    } catch (error) {
      this.fail(error, "core-failed");
    }
  }
}

/** A report of its own, even where nothing in it is new. */
function withPartsOf(before: PrecheckReport, report: PrecheckReport): PrecheckReport {
  const parts = Object.entries(report).map(([name, part]) => [
    name,
    shared(before[name as keyof PrecheckReport], part),
  ]);
  return Object.freeze(Object.fromEntries(parts) as unknown as PrecheckReport);
}

function currentMoment(): string {
  return `${new Date().toISOString().slice(0, 19)}+00:00`;
}
