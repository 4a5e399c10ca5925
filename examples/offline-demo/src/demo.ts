import "../../../web/src/entry/define.js";
import type { CancellationPrecheck } from "../../../web/src/element/cancellation-precheck.js";
import { saveFile } from "../../../web/src/element/save-file.js";
import { loadPrecheck, type PrecheckEngine } from "../../../web/src/engine/engine.js";
import { type Language, languageFor } from "../../../web/src/i18n/texts.js";
import type { Fault } from "../../../web/src/types/report.js";
import { Comparison } from "./compare/comparison.js";
import type { DemoData, Sample } from "./data.js";
import { type Place, placeHash, readPlace, type View } from "./place.js";
import { severityOf } from "./policy/finding-words.js";
import { type Finding, Linter } from "./policy/linter.js";
import { type DemoFile, type Named, writeDemoFile } from "./share/demo-file.js";
import { type FileFault, mostBytes, readDemoFile } from "./share/read-demo-file.js";
import { openedKey, Shelf, type Shelved } from "./shelf.js";
import { type PageTexts, pageTexts } from "./texts.js";

export type Theme = "auto" | "light" | "dark";

/** What the linter says about the agreement that is being edited. */
export type Lint =
  | { kind: "waiting" }
  | { kind: "unavailable" }
  | {
      kind: "done";
      findings: readonly Finding[] /** The widget shows the last text that could be used. */;
      held: boolean;
    };

/** An account of the person's own. */
interface OwnAccount {
  text: string;
  at: string | null;
}

const typingPause = 200;
/** The account that shows most at once. */
const openingSample = "tencent-running-server";

/** The demo's state, and what can be done to it. Whatever it does ends in `changed`. */
export class Demo {
  readonly samples: readonly Sample[];
  readonly shelf: Shelf;
  readonly widget: CancellationPrecheck;
  readonly comparison: Comparison;

  view: View = "check";
  language: Language = languageFor(navigator.language);
  theme: Theme = "auto";
  /** Key of the agreement on the {@link shelf}. */
  policy = "";
  /** Null: the person's own JSON. */
  sample: Sample | null = null;
  account = "";
  accountFaults: readonly Fault[] = [];
  /** The account cannot be used at all, so that there is no report. */
  accountRefused = false;
  lint: Lint = { kind: "waiting" };
  /** A file that was not opened, and why. */
  refused: { name: string; faults: readonly FileFault[] } | null = null;
  /** What the page says it would do now. */
  notice = "";
  events: ReadonlyArray<{ name: string; detail: string }> = [];

  readonly #data: DemoData;
  readonly #linter: Linter;
  readonly #changed: () => void;
  #engine: Promise<PrecheckEngine> | null = null;
  #own: OwnAccount | null = null;
  #accountPause = 0;
  #policyPause = 0;
  #linting = 0;

  constructor(data: DemoData, changed: () => void) {
    this.#data = data;
    this.#changed = changed;
    this.samples = data.samples;
    this.shelf = new Shelf(data.policies);
    this.#linter = new Linter(data.linterWasm, data);
    this.widget = this.furnished();
    this.comparison = new Comparison(this, () => this.#done());
    this.#listen();
  }

  get say(): PageTexts {
    return pageTexts(this.language);
  }

  get agreement(): Shelved {
    return this.shelf.get(this.policy) ?? (this.shelf.all[0] as Shelved);
  }

  /** The accounts made for the agreement that is chosen. */
  get fitting(): Sample[] {
    return this.samples.filter(({ policy }) => policy === this.policy);
  }

  /** The agreement and the account, as far as an address may name them. */
  get here(): Partial<Place> {
    return { policy: this.policy === openedKey ? null : this.policy, account: this.sample?.id ?? null };
  }

  /** What the address says of where the person is. */
  get place(): Partial<Place> {
    return { ...(this.view === "compare" ? { with: this.comparison.pairs } : this.here), view: this.view };
  }

  /** Starts with what the address asks for. */
  start(): void {
    const first = this.shelf.all.find(({ key }) => key.startsWith("tencent-cloud/")) ?? this.shelf.all[0];
    this.#choosePolicy(first?.key ?? "");
    this.go(readPlace(location.hash));
  }

  /** Goes where an address leads; what it does not name stays as it is. */
  go({ view, policy, account, lang, with: pairs }: Place): void {
    if (lang !== null) this.language = languageFor(lang);
    if (policy !== null && policy !== this.policy && this.shelf.get(policy)) this.#choosePolicy(policy);
    if (account !== null && account !== this.sample?.id) this.#chooseSample(account);
    this.view = view ?? this.view;
    if (this.view === "policy") void this.#runLint();
    if (this.view === "compare") this.comparison.start(pairs);
    this.#done();
  }

  choosePolicy(key: string): void {
    this.#choosePolicy(key);
    if (this.view === "policy") void this.#runLint();
    this.#done();
  }

  chooseSample(id: string): void {
    this.#chooseSample(id);
    this.#done();
  }

  /** Starts from what is there, so that nobody faces an empty field; their own account is checked for now. */
  chooseOwn(): void {
    this.#takeOwn(this.#own ?? { text: this.account, at: null });
    this.#done();
  }

  /** From an account of which nothing is known: every agreement can say something even to that. */
  startOver(): void {
    this.#takeOwn({ text: "{}", at: null });
    this.#done();
  }

  /** The account as the person changes it. Then it is their own; the sample stays what it was. */
  typeAccount(text: string): void {
    this.account = text;
    this.#own = { text, at: this.widget.at };
    this.sample = null;
    clearTimeout(this.#accountPause);
    this.#accountPause = setTimeout(() => {
      this.widget.account = text;
    }, typingPause);
    this.#done();
  }

  /** The agreement as the person changes it. The widget follows as long as it can be used. */
  typePolicy(text: string): void {
    this.shelf.change(this.policy, text);
    clearTimeout(this.#policyPause);
    this.#policyPause = setTimeout(() => void this.#runLint(), typingPause);
    this.#done();
  }

  /** Back to the agreement as it came with the page. */
  restorePolicy(): void {
    this.shelf.restore(this.policy);
    this.widget.policy = this.policy;
    void this.#runLint();
    this.#done();
  }

  /** All there is on the page as a file: nothing of it leaves the device. */
  saveFile(): void {
    const { key, text, changed } = this.agreement;
    const file: DemoFile = {
      format: "precheck-demo/1",
      policy: changed ? { text } : { id: key },
      account: this.sample === null ? { text: this.account } : { id: this.sample.id },
      answers: this.widget.answers,
      at: this.widget.at,
      language: this.language,
    };
    saveFile("precheck-demo.json", "application/json", writeDemoFile(file));
  }

  /** Shows what a file holds, or all that keeps it from being opened. */
  async openFile(file: File): Promise<void> {
    const known = {
      policies: this.shelf.all.map(({ key }) => key).filter((key) => key !== openedKey),
      samples: this.samples.map(({ id }) => id),
    };
    const text = file.size > mostBytes ? null : await file.text();
    const read = readDemoFile(text ?? " ".repeat(mostBytes + 1), known);
    if ("faults" in read) {
      this.refused = { name: file.name, faults: read.faults };
      this.#changed();
      return;
    }
    this.refused = null;
    await this.#show(read.file);
  }

  forgetRefused(): void {
    this.refused = null;
    this.#changed();
  }

  setLanguage(language: Language): void {
    this.language = language;
    this.#done();
  }

  setTheme(theme: Theme): void {
    this.theme = theme;
    this.#done();
  }

  /** The engine of this page, loaded once. */
  engine(): Promise<PrecheckEngine> {
    this.#engine ??= loadPrecheck({ wasmBinary: this.#data.wasm });
    return this.#engine;
  }

  get accountSchema(): object {
    return this.#data.accountSchema;
  }

  get calendar(): string {
    return this.#data.calendar;
  }

  /** A widget with all that the page brings. */
  furnished(): CancellationPrecheck {
    const widget = document.createElement("cancellation-precheck");
    widget.policies = Object.fromEntries(this.shelf.all.map(({ key, text }) => [key, text]));
    widget.calendar = this.#data.calendar;
    widget.legal = this.#data.legal;
    widget.loadEngine = () => this.engine();
    return widget;
  }

  /** The account in the editor, whoever's it is. */
  get ownAccount(): { text: string; at: string | null } {
    return this.#own ?? { text: this.account, at: this.widget.at };
  }

  #done(): void {
    const hash = placeHash(this.place);
    if (hash !== location.hash) history.replaceState(null, "", hash);
    this.#changed();
  }

  #choosePolicy(key: string): void {
    this.policy = key;
    this.notice = "";
    this.lint = { kind: "waiting" };
    const { text, changed } = this.agreement;
    this.widget.policy = changed ? text : key;
    if (this.sample === null && this.account !== "") return;
    const first = this.fitting.find(({ id }) => id === openingSample) ?? this.fitting[0];
    if (first) this.#chooseSample(first.id);
    else this.#takeOwn({ text: "{}", at: null });
  }

  #chooseSample(id: string): void {
    const sample = this.samples.find((candidate) => candidate.id === id);
    if (!sample) return;
    this.sample = sample;
    this.#takeAccount(JSON.stringify(sample.account, null, 2), sample.at);
    this.accountFaults = [];
    this.events = [];
  }

  #takeOwn(own: OwnAccount): void {
    this.#own = own;
    this.sample = null;
    this.#takeAccount(own.text, own.at);
  }

  #takeAccount(text: string, at: string | null): void {
    clearTimeout(this.#accountPause);
    this.account = text;
    this.notice = "";
    Object.assign(this.widget, { answers: {}, at, account: text });
  }

  async #show({ policy, account, answers, at, language }: DemoFile): Promise<void> {
    this.language = language;
    if ("text" in policy) this.shelf.open(policy.text);
    this.#choosePolicy("text" in policy ? openedKey : policy.id);
    this.#takeNamed(account, at);
    if (this.view === "policy") void this.#runLint();
    this.#done();
    // The widget takes another account for another person's, who has not answered anything yet.
    await settled(this.widget);
    this.widget.answers = answers;
  }

  #takeNamed(account: Named, at: string | null): void {
    if ("text" in account) this.#takeOwn({ text: account.text, at });
    else this.#chooseSample(account.id);
    this.widget.at = at;
  }

  /** Lints the agreement; one that was changed goes to the widget, unless nobody could use it as it stands. */
  async #runLint(): Promise<void> {
    const turn = ++this.#linting;
    const { key, text, changed } = this.agreement;
    const findings = await this.#linter.lint(text).catch(() => null);
    if (turn !== this.#linting || key !== this.policy) return;
    const usable = findings === null || !findings.some((finding) => severityOf(finding) === "error");
    if (changed && usable) this.widget.policy = text;
    const held = !usable && this.widget.policy !== text;
    this.lint = findings === null ? { kind: "unavailable" } : { kind: "done", findings, held };
    this.#changed();
  }

  #log(name: string, detail: string): void {
    this.events = [{ name, detail }, ...this.events].slice(0, 8);
  }

  /** Looks at the same account through another agreement, at the same moment. */
  #carryOver(policy: string): void {
    this.#own = { text: this.account, at: this.widget.at };
    this.sample = null;
    this.#choosePolicy(policy);
    this.notice = this.say("carriedOver");
  }

  #listen(): void {
    const { widget } = this;
    const ofAccount = (faults: readonly Fault[]) => faults.filter(({ document }) => document === "account");
    widget.addEventListener("precheck-report", ({ detail: { report } }) => {
      this.#log("precheck-report", `verdict: ${report.verdict}`);
      this.accountRefused = false;
      this.accountFaults = ofAccount(report.diagnostics);
      this.#changed();
    });
    widget.addEventListener("precheck-error", ({ detail }) => {
      this.#log("precheck-error", `code: ${detail.code}`);
      this.accountRefused = true;
      this.accountFaults = ofAccount(detail.faults);
      this.#changed();
    });
    widget.addEventListener("precheck-action", (event) => {
      event.preventDefault(); // a console would open its own page here
      const { action, ref, policy } = event.detail;
      this.#log("precheck-action", `action: ${action}, ref: ${ref}${policy === null ? "" : `, policy: ${policy}`}`);
      if (policy !== null && this.shelf.get(policy)) this.#carryOver(policy);
      else this.notice = this.say("handled", { action });
      this.#done();
    });
    widget.addEventListener("precheck-proceed", ({ detail: { report, digests } }) => {
      this.#log(
        "precheck-proceed",
        `verdict: ${report.verdict}, policy: ${digests.policy}, account: ${digests.account}`,
      );
      this.notice = this.say("proceeded");
      this.#changed();
    });
  }
}

/** Waits until the widget shows what it was given. */
function settled(widget: CancellationPrecheck): Promise<unknown> {
  return new Promise((done) => {
    for (const name of ["precheck-report", "precheck-error"]) widget.addEventListener(name, done, { once: true });
  });
}
