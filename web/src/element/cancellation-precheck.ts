import { html, type TemplateResult } from "lit";
import { version } from "../../package.json";
import { compareReports } from "../compare/compare-reports.js";
import { digestsOf } from "../engine/digest.js";
import type { JsonDocument } from "../engine/document.js";
import { PrecheckError } from "../engine/error.js";
import type { PrecheckPolicy } from "../engine/policy.js";
import { languageFor } from "../i18n/texts.js";
import type { AccountSummary } from "../types/account-summary.js";
import type { PrecheckReport } from "../types/report.js";
import type { Intents, ReportContext, Words } from "../views/context.js";
import { failureView } from "../views/failure.js";
import { proceedGate } from "../views/proceed.js";
import { reportView } from "../views/report.js";
import { type Waiting, waitingView } from "../views/waiting.js";
import { Agreement } from "./agreement.js";
import { Announcer } from "./announcer.js";
import { type ChangeCause, ChangesController } from "./changes-controller.js";
import { Drawing } from "./drawing.js";
import {
  PrecheckActionEvent,
  PrecheckErrorEvent,
  PrecheckProceedEvent,
  PrecheckReadyEvent,
  PrecheckReportEvent,
  PrecheckSimulationEvent,
  PrecheckStaleEvent,
} from "./events.js";
import { focusKeeper } from "./focus-keeper.js";
import { Freshness, millisecondsOf } from "./freshness.js";
import { goTo, goToRow } from "./go-to.js";
import { HostProperties } from "./host-properties.js";
import type { PolicySource } from "./policy-source.js";
import { SaidAloud } from "./said-aloud.js";
import { secureAddress } from "./secure-address.js";
import { forgetSharedEngine } from "./shared-engine.js";
import { type Checked, type ShownSimulation, SimulationController } from "./simulation-controller.js";
import { shared } from "./structural-sharing.js";
import { styles } from "./styles/index.js";
import { TakeAlong } from "./take-along.js";
import { UnfoldedPrint } from "./unfolded-print.js";
import { wordsIn } from "./words.js";

type State = { kind: "waiting"; for: Waiting } | { kind: "failed"; error: PrecheckError } | { kind: "report" };

/**
 * Shows whether an account can be cancelled, what stops it, what is lost and when it is over.
 *
 * @element cancellation-precheck
 */
export class CancellationPrecheck extends HostProperties {
  /** Version of the package. */
  static readonly version: string = version;

  /** @internal */
  static styles = styles;

  #state: State = { kind: "waiting", for: "noPolicy" };
  #report: PrecheckReport | null = null;
  readonly #agreement = new Agreement();
  #readySent = false;
  /** Counts the runs, so that one overtaken by a newer leaves nothing behind. */
  #turn = 0;
  #busy = false;
  #now = "";
  /** What the report was computed from, byte for byte. */
  #accountText: string | null = null;
  #cause: ChangeCause | "answer" = "account";
  #keepFocus: () => void = () => {};
  /** The account as `loadAccount` last gave it. */
  #fetched: JsonDocument<AccountSummary | object> | null = null;
  readonly #simulation = new SimulationController();
  readonly #changes = new ChangesController();
  readonly #drawing = new Drawing({
    root: () => this.renderRoot,
    now: () => this.performUpdate(),
    tell: (event) => this.dispatchEvent(event),
  });
  #acknowledged = false;
  #handedOver = false;
  #unhandledAction: string | null = null;
  readonly #announcer = new Announcer(() => this.requestUpdate());
  readonly #aloud = new SaidAloud(this.#announcer);
  readonly #freshness = new Freshness(() => this.#grewStale());
  readonly #takeAlong = new TakeAlong({
    target: this,
    root: () => this.renderRoot,
    words: () => this.#words(),
    report: () => this.#report,
    simulation: () => this.#simulation.shown,
    announce: (topic, message) => this.#announcer.say(topic, message),
    redraw: () => this.#redraw(),
  });
  readonly #unfolded = new UnfoldedPrint(
    () => this.renderRoot,
    () => this.#drawing.finish(),
  );

  /** The report on the account as it is; null while there is none. What the person supposes is never in it. */
  get report(): PrecheckReport | null {
    return this.#report;
  }

  /** Whether the summary the report rests on is older than `maxAge`. The clock of the device says so; the core has none. */
  get stale(): boolean {
    return this.#freshness.stale !== null;
  }

  /** What the person supposes and what would come of it; null while the page shows the account as it is. */
  get simulation(): ShownSimulation | null {
    return this.#simulation.shown;
  }

  /**
   * Shows what would be on another day, or were rows of the report dealt with, in place of what the person supposes; null
   * goes back to the account as it is. For pages that close the simulation with a back gesture, or bring it back after the
   * page was closed. Gives whether there is a simulation now; there is none before a report, and of nothing that can be supposed.
   */
  suppose(wish: { day?: string | null; refs?: readonly string[] } | null): boolean {
    this.#simulate((simulation) => {
      simulation.clear();
      simulation.suppose(wish?.refs ?? []);
      if (wish?.day) simulation.tryDay(wish.day);
    });
    return this.#simulation.shown !== null;
  }

  /** Checks again, with the account fetched anew where `loadAccount` is set. Resolves with the report, or null if there is none. */
  check(): Promise<PrecheckReport | null> {
    this.#now = currentMoment();
    this.#cause = "check";
    this.#simulation.clear();
    return this.#start(this.loadAccount !== null);
  }

  /** What the proceed button does. Resolves with whether the event was sent; it never is while the verdict forbids it. */
  async proceed(): Promise<boolean> {
    if (this.#report !== null) this.#drawing.finish(); // an answer may still be on its way
    const report = this.#report;
    const { policy } = this.#agreement;
    const accountText = this.#accountText;
    if (report === null || policy === null || accountText === null || !this.#mayProceed()) return false;
    const answers = this.answers;
    const digests = await digestsOf(policy.text, accountText);
    // While the digests were computed the page may have moved on to another result.
    if (this.#report !== report || !this.#mayProceed()) return false;
    this.#handedOver = this.dispatchEvent(new PrecheckProceedEvent(report, answers, digests));
    if (this.#handedOver) this.#announcer.say("proceed", this.#words().say("proceed.done"));
    this.requestUpdate();
    return true;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unfolded.listen();
    this.#freshness.look();
    if (this.#report !== null) this.#drawing.watch();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unfolded.stop();
    this.#announcer.stop();
    this.#freshness.stop();
    this.#drawing.stop();
  }

  /** @internal */
  protected override willUpdate(changed: ReadonlyMap<PropertyKey, unknown>): void {
    this.#keepFocus = focusKeeper(this.renderRoot);
    const policyChanged = (["policy", "policies", "calendar", "legal"] as const).some((name) => changed.has(name));
    const hostChanged = policyChanged || changed.has("account") || changed.has("at") || changed.has("loadEngine");
    if (policyChanged || changed.has("loadEngine")) this.#agreement.close();
    // One agreement's answers are no answers to another's questions.
    if (changed.has("policy") && !changed.has("answers")) this.answers = {};
    if (hostChanged) {
      this.#now = currentMoment();
      this.#simulation.clear();
      // An account that a check has fetched is still what somebody asked for.
      const fetched = this.#busy || (changed.has("account") && this.account === this.#fetched);
      if (!fetched || this.#cause !== "check") this.#cause = changed.has("at") ? "date" : "account";
    } else if (changed.has("answers")) {
      this.#cause = "answer";
    }
    const asksAgain = hostChanged || ["answers", "loadAccount", "maxAge"].some((name) => changed.has(name));
    if (asksAgain) void this.#start(false);
  }

  /** @internal */
  protected override updated(): void {
    this.#keepFocus();
    const simulation = this.#simulation.shown;
    const report = simulation?.report ?? this.#report;
    this.#aloud.outcome(this.#words(), {
      error: this.#state.kind === "failed" ? this.#state.error.code : null,
      verdict: this.#state.kind === "report" && report !== null ? report.verdict : null,
      simulated: simulation !== null,
      stale: this.stale,
    });
    this.#drawing.drawn();
  }

  /** @internal */
  protected override render(): TemplateResult {
    const words = this.#words();
    return html`<div class="precheck ${this.#simulation.shown === null ? "" : "simulating"}" part="root" lang=${words.language}>
      <p class="announce" aria-live="polite" aria-atomic="true">${this.#announcer.said}</p>
      ${this.#content(words)}
    </div>`;
  }

  #content(words: Words): TemplateResult {
    const state = this.#state;
    if (state.kind === "failed") {
      return failureView(state.error, { words, policyText: this.#agreement.text, retry: () => void this.#retry() });
    }
    const context = state.kind === "report" ? this.#context(words) : null;
    return context === null
      ? waitingView(state.kind === "waiting" ? state.for : "loading", words)
      : reportView(context);
  }

  #words(): Words {
    const tag = this.lang || this.closest("[lang]")?.getAttribute("lang") || navigator.language;
    return wordsIn(languageFor(tag), this.#report?.policy.procedure ?? this.#agreement.procedure, this.texts);
  }

  #context(words: Words): ReportContext | null {
    const report = this.#report;
    if (report === null) return null;
    const simulation = this.#simulation.shown;
    return {
      report: simulation?.report ?? report,
      actual: report,
      words,
      intents: this.#intents,
      queue: this.#drawing.queue,
      inSight: (section) => this.#drawing.inSight.has(section),
      addressOf: (action) => this.#addressOf(action),
      limits: this.#agreement.limits,
      simulation,
      departure: this.#simulation.departure,
      settlementOf: (ref) => this.#simulation.settlement(ref),
      changes: this.#changes.shown,
      answered: this.#changes.answered,
      exportable: (kind) => this.#takeAlong.possible(kind),
      stale: this.#freshness.stale,
      taken: this.#takeAlong.taken,
      digests: this.#takeAlong.digests,
      days: this.#agreement.days,
      acknowledged: this.#acknowledged,
      handedOver: this.#handedOver,
      unhandledAction: this.#unhandledAction,
    };
  }

  #start(reload: boolean): Promise<PrecheckReport | null> {
    const turn = ++this.#turn;
    this.#busy = false;
    this.requestUpdate();
    if (this.#agreement.policy?.stopped) this.#agreement.forget(); // it is opened again in a core that works
    if (this.policy === null || this.policy === "") return this.#wait("noPolicy");
    if (this.account === null && this.loadAccount === null) return this.#wait("noAccount");
    const { policy } = this.#agreement;
    if (policy !== null && this.account !== null && !reload) {
      this.#evaluate(policy, this.account);
      return Promise.resolve(this.#report);
    }
    return this.#prepare(turn, this.policy, reload);
  }

  #wait(reason: Waiting): Promise<null> {
    this.#report = null;
    this.#freshness.watch(null, null);
    this.#state = { kind: "waiting", for: reason };
    return Promise.resolve(null);
  }

  async #prepare(turn: number, source: PolicySource, reload: boolean): Promise<PrecheckReport | null> {
    this.#busy = true;
    if (!(reload && this.#state.kind === "report")) void this.#wait("loading");
    try {
      const current = () => turn === this.#turn;
      const text = await this.#agreement.read({ policy: source, policies: this.policies }, current);
      const [loaded, account] = await Promise.all([
        this.#agreement.load(text, this),
        reload || this.account === null ? this.#fetchAccount() : this.account,
      ]);
      if (!current()) return this.#report;
      if (!this.#readySent) {
        this.#readySent = true;
        this.#drawing.tell(new PrecheckReadyEvent(loaded.engine.version));
      }
      const policy = this.#agreement.open(loaded);
      this.#busy = false;
      if (account !== this.account) {
        this.account = account; // the update this asks for evaluates it
        await this.updateComplete;
      } else {
        this.#evaluate(policy, account);
      }
    } catch (error) {
      if (turn === this.#turn) this.#fail(error, "core-unavailable");
    }
    return this.#report;
  }

  async #fetchAccount(): Promise<JsonDocument<AccountSummary | object>> {
    try {
      this.#fetched = (await this.loadAccount?.()) ?? null;
      return this.#fetched ?? Promise.reject(new Error("no account"));
    } catch (cause) {
      throw new PrecheckError("account-unavailable", `the account did not load: ${String(cause)}`, [], { cause });
    }
  }

  #evaluate(policy: PrecheckPolicy, account: JsonDocument<AccountSummary | object>): void {
    try {
      const maxAge = millisecondsOf(this.maxAge);
      const before = this.#report;
      const cause = this.#cause;
      let report = policy.check(account, { at: this.#moment(), answers: this.answers });
      if (before !== null && before.account.id !== report.account.id && Object.keys(this.answers).length > 0) {
        // Another account: its holder has not answered anything yet.
        this.answers = {};
        report = policy.check(account, { at: this.#moment(), answers: this.answers });
      }
      this.#accountText = policy.accountText;
      void this.#takeAlong.renew(policy.text, this.#accountText ?? "");
      // What did not change stays the very same object, and is neither compared nor drawn again.
      if (before !== null) report = withPartsOf(before, report);
      this.#report = report;
      if (this.#changes.note(report, cause)) this.#aloud.changes(this.#words(), this.#changes.shown?.comparison);
      else this.#aloud.answered(this.#words(), this.#changes.answered);
      this.#state = { kind: "report" };
      this.#acknowledged = false;
      this.#handedOver = false;
      this.#unhandledAction = null;
      this.#drawing.tell(new PrecheckReportEvent(report));
      this.#freshness.watch(report, maxAge);
      const checked = this.#checked();
      // The earliest day takes checks of its own, and an answer seldom moves it.
      if (cause === "answer" && checked !== null && this.#simulation.answered(checked)) {
        this.#drawing.queue.add(this.#simulation, () => this.#report === report && this.#simulate());
      } else this.#simulate();
      this.requestUpdate();
    } catch (error) {
      this.#fail(error, "core-failed");
    }
  }

  /** @internal */
  protected override scheduleUpdate(): unknown {
    return this.#drawing.schedule(() => super.scheduleUpdate());
  }

  /** @internal */
  protected override getUpdateComplete(): Promise<boolean> {
    return this.#drawing.complete(() => super.getUpdateComplete());
  }

  #addressOf(action: string): string | null {
    return secureAddress(new Map(Object.entries(this.actions)).get(action));
  }

  #redraw(): Promise<unknown> {
    this.requestUpdate();
    return this.updateComplete;
  }

  #grewStale(): void {
    const { stale } = this.#freshness;
    if (stale !== null) this.#drawing.tell(new PrecheckStaleEvent(stale.asOf, false));
    this.requestUpdate();
  }

  /** A fresh summary: fetched where the element can, and asked of the page where it cannot. */
  #refresh(): void {
    const { stale } = this.#freshness;
    if (this.loadAccount === null && stale !== null) this.dispatchEvent(new PrecheckStaleEvent(stale.asOf, true));
    void this.check();
  }

  #fail(error: unknown, otherwise: "core-unavailable" | "core-failed"): void {
    const known =
      error instanceof PrecheckError ? error : new PrecheckError(otherwise, String(error), [], { cause: error });
    this.#report = null;
    this.#simulation.clear();
    this.#freshness.watch(null, null);
    this.#busy = false;
    this.#state = { kind: "failed", error: known };
    // A result that nobody has been told of yet is none any more.
    this.#drawing.takeBack(PrecheckReportEvent);
    this.#drawing.tell(new PrecheckErrorEvent(known.code, known.message, known.faults));
    this.requestUpdate();
  }

  #retry(): Promise<PrecheckReport | null> {
    if (this.#state.kind === "failed" && this.#state.error.code.startsWith("core-")) {
      this.#agreement.forget();
      forgetSharedEngine();
    }
    return this.check();
  }

  #moment(): string {
    return this.at || this.#now;
  }

  #mayProceed(): boolean {
    this.#drawing.finish();
    this.#freshness.look(); // timers may be late, as after a device has slept
    const context = this.#context(this.#words());
    return context !== null && !this.#busy && proceedGate(context).open;
  }

  #checked(): Checked | null {
    const [{ policy }, report, accountText] = [this.#agreement, this.#report, this.#accountText];
    if (policy === null || report === null || accountText === null) return null;
    return { policy, accountText, answers: this.answers, report };
  }

  /** Works the simulation out anew, after what the person supposes or what it rests on has changed. */
  #simulate(change?: (simulation: SimulationController) => void): void {
    const checked = this.#checked();
    if (checked === null) return;
    const before = this.#simulation.shown;
    const keepFocus = change ? focusKeeper(this.renderRoot) : () => {};
    for (const used of this.renderRoot.querySelectorAll("[aria-busy]")) used.removeAttribute("aria-busy");
    try {
      this.#simulation.update(checked, change);
    } catch (error) {
      return void this.#fail(error, "core-failed");
    }
    const after = this.#simulation.shown;
    if (change) this.#takeAlong.forget();
    if (before !== after) this.#drawing.tell(new PrecheckSimulationEvent(after));
    if (after !== null) this.#aloud.changes(this.#words(), compareReports(checked.report, after.report));
    void this.#redraw().then(keepFocus);
  }

  /** What was used says so with the next frame, and what comes of it follows. */
  #simulateSoon(change: (simulation: SimulationController) => void): void {
    this.#drawing.queue.add(change, () => this.#simulate(change));
  }

  readonly #intents: Intents = {
    answer: (statement, yes) => {
      this.#drawing.ticked();
      this.answers = { ...this.answers, [statement]: yes };
    },
    act: ({ action, ref, policy = null }, event) => {
      const followed = this.dispatchEvent(new PrecheckActionEvent({ action, ref, policy }));
      if (!followed) event.preventDefault();
      this.#unhandledAction = followed && this.#addressOf(action) === null ? `${action} ${ref}` : null;
      if (this.#unhandledAction !== null) this.#announcer.say("action", this.#words().say("action.unhandled"));
      this.requestUpdate();
    },
    announce: (topic, message) => this.#announcer.say(topic, message),
    goTo: (section) => {
      this.#drawing.finish();
      goTo(this.renderRoot, section);
    },
    tryDay: (day) => this.#simulateSoon((simulation) => simulation.tryDay(day)),
    suppose: (refs) => this.#simulateSoon((simulation) => simulation.suppose(refs)),
    undo: (ref) => this.#simulateSoon((simulation) => simulation.undo(ref)),
    backToNow: () => this.#simulateSoon((simulation) => simulation.clear()),
    dismissChanges: () => {
      const keepFocus = focusKeeper(this.renderRoot);
      this.#changes.dismiss();
      void this.#redraw().then(keepFocus);
    },
    goToRow: (id) => {
      this.#drawing.finish();
      goToRow(this.renderRoot, id);
    },
    recheck: () => this.#refresh(),
    take: (kind) => void this.#takeAlong.take(kind),
    showTaken: () => void this.#takeAlong.show(),
    acknowledge: (yes) => {
      this.#acknowledged = yes;
      this.requestUpdate();
    },
    proceed: () => {
      this.#freshness.look();
      const context = this.#context(this.#words());
      const reason = context === null ? null : proceedGate(context).reason;
      if (reason === null) void this.proceed();
      else this.#announcer.say("proceed", reason);
    },
  };
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

declare global {
  interface HTMLElementTagNameMap {
    "cancellation-precheck": CancellationPrecheck;
  }
}
