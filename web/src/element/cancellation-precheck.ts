import { html, type TemplateResult } from "lit";
import { version } from "../../package.json";
import { digestsOf } from "../engine/digest.js";
import type { PrecheckError } from "../engine/error.js";
import { languageFor } from "../i18n/texts.js";
import type { PrecheckReport } from "../types/report.js";
import type { ReportContext, Words } from "../views/context.js";
import { failureView } from "../views/failure.js";
import { proceedGate } from "../views/proceed.js";
import { reportView } from "../views/report.js";
import { waitingView } from "../views/waiting.js";
import { Announcer } from "./announcer.js";
import { ChangesController } from "./changes-controller.js";
import { type Cause, Checking } from "./checking.js";
import { Drawing } from "./drawing.js";
import {
  PrecheckErrorEvent,
  PrecheckProceedEvent,
  PrecheckReadyEvent,
  PrecheckReportEvent,
  PrecheckStaleEvent,
} from "./events.js";
import { focusKeeper } from "./focus-keeper.js";
import { Freshness } from "./freshness.js";
import { HostProperties } from "./host-properties.js";
import { type Done, intentsOf, nothingDone } from "./intents.js";
import { SaidAloud } from "./said-aloud.js";
import { addressOf } from "./secure-address.js";
import type { ShownSimulation } from "./simulation-controller.js";
import { styles } from "./styles/index.js";
import { Supposing } from "./supposing.js";
import { TakeAlong } from "./take-along.js";
import { UnfoldedPrint } from "./unfolded-print.js";
import { wordsIn } from "./words.js";

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

  #done: Done = nothingDone;
  #keepFocus: () => void = () => {};
  readonly #checking = new Checking(this, {
    anew: () => this.#supposing.simulation.clear(),
    begun: () => this.requestUpdate(),
    waiting: () => this.#freshness.watch(null, null),
    ready: (engine) => this.#drawing.tell(new PrecheckReadyEvent(engine)),
    checked: (report, cause, maxAge) => this.#show(report, cause, maxAge),
    failed: (error) => this.#failed(error),
  });
  readonly #drawing = new Drawing({
    root: () => this.renderRoot,
    now: () => this.performUpdate(),
    tell: (event) => this.dispatchEvent(event),
  });
  readonly #announcer = new Announcer(() => this.requestUpdate());
  readonly #aloud = new SaidAloud(this.#announcer);
  readonly #changes = new ChangesController();
  readonly #freshness = new Freshness(() => this.#grewStale());
  readonly #supposing = new Supposing({
    root: () => this.renderRoot,
    drawing: this.#drawing,
    checked: () => this.#checking.checked,
    moved: () => this.#takeAlong.forget(),
    say: (comparison) => this.#aloud.changes(this.#words(), comparison),
    redraw: () => this.#redraw(),
    failed: (error) => this.#checking.fail(error, "core-failed"),
  });
  readonly #takeAlong = new TakeAlong({
    target: this,
    root: () => this.renderRoot,
    words: () => this.#words(),
    report: () => this.report,
    simulation: () => this.simulation,
    announce: (topic, message) => this.#announcer.say(topic, message),
    redraw: () => this.#redraw(),
  });
  readonly #unfolded = new UnfoldedPrint(
    () => this.renderRoot,
    () => this.#drawing.finish(),
  );
  readonly #intents = intentsOf({
    element: this,
    drawing: this.#drawing,
    announcer: this.#announcer,
    changes: this.#changes,
    supposing: this.#supposing,
    takeAlong: this.#takeAlong,
    words: () => this.#words(),
    did: (what) => this.#did(what),
    refresh: () => this.#refresh(),
    proceed: () => this.#proceedOrSayWhyNot(),
  });

  /** The report on the account as it is; null while there is none. What the person supposes is never in it. */
  get report(): PrecheckReport | null {
    return this.#checking.report;
  }

  /** Whether the summary the report rests on is older than `maxAge`. The clock of the device says so; the core has none. */
  get stale(): boolean {
    return this.#freshness.stale !== null;
  }

  /** What the person supposes and what would come of it; null while the page shows the account as it is. */
  get simulation(): ShownSimulation | null {
    return this.#supposing.simulation.shown;
  }

  /**
   * Shows what would be on another day, or were rows of the report dealt with, in place of what the person supposes; null
   * goes back to the account as it is. For pages that close the simulation with a back gesture, or bring it back after the
   * page was closed. Gives whether there is a simulation now; there is none before a report, and of nothing that can be supposed.
   */
  suppose(wish: { day?: string | null; refs?: readonly string[] } | null): boolean {
    this.#supposing.now((simulation) => {
      simulation.clear();
      simulation.suppose(wish?.refs ?? []);
      if (wish?.day) simulation.tryDay(wish.day);
    });
    return this.simulation !== null;
  }

  /** Checks again, with the account fetched anew where `loadAccount` is set. Resolves with the report, or null if there is none. */
  check(): Promise<PrecheckReport | null> {
    return this.#checking.again();
  }

  /** What the proceed button does. Resolves with whether the event was sent; it never is while the verdict forbids it. */
  async proceed(): Promise<boolean> {
    if (this.report !== null) this.#drawing.finish(); // an answer may still be on its way
    const { checked } = this.#checking;
    if (checked === null || !this.#mayProceed()) return false;
    const { policy, accountText, answers, report } = checked;
    const digests = await digestsOf(policy.text, accountText);
    // While the digests were computed the page may have moved on to another result.
    if (this.report !== report || !this.#mayProceed()) return false;
    const handedOver = this.dispatchEvent(new PrecheckProceedEvent(report, answers, digests));
    if (handedOver) this.#announcer.say("proceed", this.#words().say("proceed.done"));
    this.#did({ handedOver });
    return true;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unfolded.listen();
    this.#freshness.look();
    if (this.report !== null) this.#drawing.watch();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unfolded.stop();
    this.#announcer.stop();
    this.#freshness.stop();
    this.#drawing.stop();
  }

  /** @internal */
  protected override scheduleUpdate(): unknown {
    return this.#drawing.schedule(() => super.scheduleUpdate());
  }

  /** @internal */
  protected override getUpdateComplete(): Promise<boolean> {
    return this.#drawing.complete(() => super.getUpdateComplete());
  }

  /** @internal */
  protected override willUpdate(changed: ReadonlyMap<PropertyKey, unknown>): void {
    this.#keepFocus = focusKeeper(this.renderRoot);
    this.#checking.follow(changed);
  }

  /** @internal */
  protected override updated(): void {
    this.#keepFocus();
    const { state } = this.#checking;
    const { simulation } = this;
    this.#aloud.outcome(this.#words(), {
      error: state.kind === "failed" ? state.error.code : null,
      verdict: state.kind === "report" ? (simulation?.report ?? state.report).verdict : null,
      simulated: simulation !== null,
      stale: this.stale,
    });
    this.#drawing.drawn();
  }

  /** @internal */
  protected override render(): TemplateResult {
    const words = this.#words();
    return html`<div class="precheck ${this.simulation === null ? "" : "simulating"}" part="root" lang=${words.language}>
      <p class="announce" aria-live="polite" aria-atomic="true">${this.#announcer.said}</p>
      ${this.#content(words)}
    </div>`;
  }

  #content(words: Words): TemplateResult {
    const { state, agreement } = this.#checking;
    switch (state.kind) {
      case "failed":
        return failureView(state.error, {
          words,
          policyText: agreement.text,
          retry: () => void this.#checking.retry(),
        });
      case "waiting":
        return waitingView(state.for, words);
      case "report":
        return reportView(this.#context(state.report, words));
    }
  }

  #words(): Words {
    const tag = this.lang || this.closest("[lang]")?.getAttribute("lang") || navigator.language;
    return wordsIn(languageFor(tag), this.report?.policy.procedure ?? this.#checking.agreement.procedure, this.texts);
  }

  #context(report: PrecheckReport, words: Words): ReportContext {
    const { agreement } = this.#checking;
    const { shown: simulation, departure } = this.#supposing.simulation;
    return {
      report: simulation?.report ?? report,
      actual: report,
      words,
      intents: this.#intents,
      queue: this.#drawing.queue,
      inSight: (section) => this.#drawing.inSight.has(section),
      addressOf: (action) => addressOf(this.actions, action),
      limits: agreement.limits,
      simulation,
      departure,
      settlementOf: (ref) => this.#supposing.simulation.settlement(ref),
      changes: this.#changes.shown,
      answered: this.#changes.answered,
      exportable: (kind) => this.#takeAlong.possible(kind),
      stale: this.#freshness.stale,
      taken: this.#takeAlong.taken,
      digests: this.#takeAlong.digests,
      days: agreement.days,
      ...this.#done,
    };
  }

  #show(report: PrecheckReport, cause: Cause, maxAge: number | null): void {
    const { checked } = this.#checking;
    if (checked === null) return;
    void this.#takeAlong.renew(checked.policy.text, checked.accountText);
    if (this.#changes.note(report, cause)) this.#aloud.changes(this.#words(), this.#changes.shown?.comparison);
    else this.#aloud.answered(this.#words(), this.#changes.answered);
    this.#done = nothingDone;
    this.#drawing.tell(new PrecheckReportEvent(report));
    this.#freshness.watch(report, maxAge);
    this.#supposing.follow(checked, cause === "answer");
    this.requestUpdate();
  }

  #failed(error: PrecheckError): void {
    this.#supposing.simulation.clear();
    this.#freshness.watch(null, null);
    // A result that nobody has been told of yet is none any more.
    this.#drawing.takeBack(PrecheckReportEvent);
    this.#drawing.tell(new PrecheckErrorEvent(error.code, error.message, error.faults));
    this.requestUpdate();
  }

  #did(what: Partial<Done>): void {
    this.#done = { ...this.#done, ...what };
    this.requestUpdate();
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

  #proceedOrSayWhyNot(): void {
    this.#freshness.look();
    const { report } = this;
    const reason = report === null ? null : proceedGate(this.#context(report, this.#words())).reason;
    if (reason === null) void this.proceed();
    else this.#announcer.say("proceed", reason);
  }

  #mayProceed(): boolean {
    this.#drawing.finish();
    this.#freshness.look(); // timers may be late, as after a device has slept
    const { report } = this;
    return report !== null && !this.#checking.busy && proceedGate(this.#context(report, this.#words())).open;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "cancellation-precheck": CancellationPrecheck;
  }
}
