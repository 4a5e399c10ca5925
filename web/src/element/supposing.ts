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

/** So many milliseconds of checks nobody notices: what is quick is shown at once. */
const quick = 8;

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
    const begun = performance.now();
    try {
      this.simulation.update(checked, change);
      while (this.simulation.working && performance.now() - begun < quick) this.simulation.workOn();
    } catch (error) {
      this.#page.failed(error);
      return;
    }
    const after = this.simulation.shown;
    if (change) this.#page.moved();
    if (before !== after) this.#page.drawing.tell(new PrecheckSimulationEvent(after));
    if (after !== null) this.#page.say(compareReports(checked.report, after.report));
    this.#workOn();
    void this.#page.redraw().then(keepFocus);
  }

  /** What was used says so with the next frame, and what comes of it follows. */
  soon(change: Change): void {
    this.#page.drawing.queue.press(change, () => this.now(change));
  }

  /** A new report stands beneath it. */
  follow(checked: Checked, answered: boolean): void {
    if (answered && this.simulation.answered(checked)) this.#workOn();
    else this.now();
  }

  /** The earliest day takes checks of its own: they follow what is on its way to the page, a task each. */
  #workOn(): void {
    const { drawing, redraw, failed } = this.#page;
    if (!this.simulation.working) return;
    drawing.queue.add(this.simulation, () => {
      try {
        this.simulation.workOn();
      } catch (error) {
        failed(error);
        return;
      }
      if (this.simulation.working) this.#workOn();
      else void redraw();
    });
  }
}
