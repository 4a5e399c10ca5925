import { compareReports, type ReportComparison } from "../compare/compare-reports.js";
import type { Drawing } from "./drawing.js";
import { PrecheckSimulationEvent } from "./events.js";
import { focusKeeper } from "./focus-keeper.js";
import { type Checked, SimulationController } from "./simulation-controller.js";

/** The page on which something is supposed. */
export interface SupposingPage {
  root(): DocumentFragment | HTMLElement;
  drawing: Drawing;
  /** What was last checked; null while there is no report. */
  checked(): Checked | null;
  /** Another result stands on the page by the person's own doing. */
  moved(): void;
  /** Says what would be another than it is. */
  say(comparison: ReportComparison | null): void;
  /** Draws the page anew; resolves once it is drawn. */
  redraw(): Promise<unknown>;
  failed(error: unknown): void;
}

type Change = (simulation: SimulationController) => void;

/** Carries out what the person supposes: has it worked out, shown, said and told, and keeps their place on the page. */
export class Supposing {
  readonly simulation = new SimulationController();
  readonly #page: SupposingPage;

  constructor(page: SupposingPage) {
    this.#page = page;
  }

  /** Works it out anew, after what the person supposes (`change`) or what it rests on has changed. */
  now(change?: Change): void {
    const checked = this.#page.checked();
    if (checked === null) return;
    const root = this.#page.root();
    const before = this.simulation.shown;
    const keepFocus = change ? focusKeeper(root) : () => {};
    for (const used of root.querySelectorAll("[aria-busy]")) used.removeAttribute("aria-busy");
    try {
      this.simulation.update(checked, change);
    } catch (error) {
      this.#page.failed(error);
      return;
    }
    const after = this.simulation.shown;
    if (change) this.#page.moved();
    if (before !== after) this.#page.drawing.tell(new PrecheckSimulationEvent(after));
    if (after !== null) this.#page.say(compareReports(checked.report, after.report));
    void this.#page.redraw().then(keepFocus);
  }

  /** What was used says so with the next frame, and what comes of it follows. */
  soon(change: Change): void {
    this.#page.drawing.queue.add(change, () => this.now(change));
  }

  /** A new report stands beneath it. The earliest day takes checks of its own, and an answer seldom moves it: it may follow. */
  follow(checked: Checked, answered: boolean): void {
    if (answered && this.simulation.answered(checked)) {
      this.#page.drawing.queue.add(
        this.simulation,
        () => this.#page.checked()?.report === checked.report && this.now(),
      );
    } else this.now();
  }
}
