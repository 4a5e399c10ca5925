import { type Digests, digestsOf } from "../engine/digest.js";
import { type Export, type ExportKind, exportOf } from "../take-along/exports.js";
import type { PrecheckReport } from "../types/report.js";
import type { Words } from "../views/context.js";
import { PrecheckExportEvent } from "./events.js";
import { saveFile } from "./save-file.js";
import type { ShownSimulation } from "./simulation-controller.js";

/** What became of a result that was to be taken along. */
export interface Taken {
  export: Export;
  outcome: "saved" | "copied" | "handed" | "refused" | "shown" | "printed";
}

/** The page the result stands on. */
export interface TakeAlongPage {
  /** Events are sent from here. */
  target: EventTarget;
  root(): ParentNode;
  words(): Words;
  /** The report on the page; null while there is none. */
  report(): PrecheckReport | null;
  simulation(): ShownSimulation | null;
  announce(topic: string, message: string): void;
  /** Draws the page anew; resolves once it is drawn. */
  redraw(): Promise<unknown>;
}

/**
 * Hands a result out: first to the page, which may take it over, then to the browser. Where the browser refuses, the
 * text can be copied from the page.
 */
export class TakeAlong {
  readonly #page: TakeAlongPage;
  #taken: Taken | null = null;
  #digests: Digests | null = null;
  /** The texts the digests are of. */
  #texts = "";
  /** Whether a report has days to note in a calendar. */
  readonly #dated = new WeakMap<PrecheckReport, boolean>();

  constructor(page: TakeAlongPage) {
    this.#page = page;
  }

  /** What was taken last; null after the result has become another one. */
  get taken(): Taken | null {
    return this.#taken;
  }

  /** SHA-256 of what was checked; null until they are computed. */
  get digests(): Digests | null {
    return this.#digests;
  }

  /** There is another result. Its digests go on paper, so they have to be there before anybody asks for them. */
  async renew(policyText: string, accountText: string): Promise<void> {
    this.#taken = null;
    const texts = `${policyText}\n${accountText}`;
    if (texts === this.#texts) return;
    this.#texts = texts;
    this.#digests = null;
    const digests = await digestsOf(policyText, accountText);
    if (texts !== this.#texts) return;
    this.#digests = digests;
    void this.#page.redraw();
  }

  forget(): void {
    this.#taken = null;
  }

  /** Whether there is something to take along in this form: there need be no dates. */
  possible(kind: ExportKind): boolean {
    const report = this.#report();
    if (kind !== "ics" || report === null) return report !== null;
    const dated = this.#dated.get(report) ?? this.#export(kind) !== null;
    this.#dated.set(report, dated);
    return dated;
  }

  async take(kind: ExportKind): Promise<void> {
    const wanted = this.#export(kind);
    if (wanted === null) return;
    const offered = this.#page.target.dispatchEvent(new PrecheckExportEvent(wanted));
    const outcome = offered ? await outcomeOf(wanted) : "handed";
    this.#taken = { export: wanted, outcome };
    const drawn = this.#page.redraw();
    if (outcome === "printed" || outcome === "shown") return;
    this.#page.announce("take", this.#page.words().say(`take.${outcome}`, { name: wanted.name }));
    await drawn;
    if (outcome === "refused") this.#chooseCopy();
  }

  /** Shows the content of what was taken last, to be copied by hand. */
  async show(): Promise<void> {
    if (this.#taken === null) return;
    this.#taken = { export: this.#taken.export, outcome: "shown" };
    await this.#page.redraw();
    this.#chooseCopy();
  }

  #chooseCopy(): void {
    this.#page.root().querySelector<HTMLElement>("[part='copy']")?.focus();
  }

  #report(): PrecheckReport | null {
    return this.#page.simulation()?.report ?? this.#page.report();
  }

  #export(kind: ExportKind): Export | null {
    const simulation = this.#page.simulation();
    const report = this.#report();
    if (report === null) return null;
    const supposed = simulation && {
      day: simulation.day,
      titles: simulation.steps.flatMap(({ title }) => title ?? []),
    };
    return exportOf(kind, report, { language: this.#page.words().language, digests: this.#digests, supposed });
  }
}

async function outcomeOf({ kind, name, type, content }: Export): Promise<Taken["outcome"]> {
  try {
    if (kind === "text") {
      await navigator.clipboard.writeText(content);
      return "copied";
    }
    if (kind === "print") {
      window.print();
      return "printed";
    }
    return saveFile(name, type, content) ? "saved" : "refused";
  } catch {
    // No clipboard outside secure contexts or without leave, and no printing in many a webview.
    return "refused";
  }
}
