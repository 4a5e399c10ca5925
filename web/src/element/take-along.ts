import type { Export } from "../take-along/exports.js";
import { PrecheckExportEvent } from "./events.js";
import { saveFile } from "./save-file.js";

/** What became of a result that was to be taken along. */
export interface Taken {
  export: Export;
  outcome: "saved" | "copied" | "handed" | "refused" | "shown" | "printed";
}

/**
 * Hands a result out: first to the page, which may take it over, then to the browser. Where the browser refuses, the
 * text can be copied from the page.
 */
export class TakeAlong {
  readonly #target: EventTarget;
  readonly #changed: () => void;
  #taken: Taken | null = null;

  constructor(target: EventTarget, changed: () => void) {
    this.#target = target;
    this.#changed = changed;
  }

  /** What was taken last; null after the result has become another one. */
  get taken(): Taken | null {
    return this.#taken;
  }

  forget(): void {
    this.#taken = null;
  }

  /** Shows the content of what was taken last, to be copied by hand. */
  show(): void {
    if (this.#taken !== null) this.#set(this.#taken.export, "shown");
  }

  async take(wanted: Export): Promise<void> {
    this.#set(wanted, this.#target.dispatchEvent(new PrecheckExportEvent(wanted)) ? await outcomeOf(wanted) : "handed");
  }

  #set(wanted: Export, outcome: Taken["outcome"]): void {
    this.#taken = { export: wanted, outcome };
    this.#changed();
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
