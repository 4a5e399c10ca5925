import { afterNextFrame } from "./after-next-frame.js";

/**
 * Drawing that can wait for what is in sight: it follows after the next frame, a task each, so that a press or a letter in
 * between is served first. In a page nobody sees all of it is done at once.
 */
export class DrawQueue {
  #waiting = new Map<object, () => void>();
  /** A press has yet to show. */
  #frameDue = false;
  readonly #whenEmpty: () => void;
  #emptied: Promise<void> | null = null;

  constructor(whenEmpty: () => void) {
    this.#whenEmpty = whenEmpty;
  }

  /** Resolves once nothing waits any more; null where nothing does. */
  get emptied(): Promise<void> | null {
    return this.#emptied;
  }

  /** Puts off what `who` has to draw; what it put off before is out of date. */
  add(who: object, draw: () => void): void {
    this.#waiting.set(who, draw);
    this.#emptied ??= this.#work();
  }

  /** Puts off what a press asks for: it comes before all else that waits, after the frame that shows the press. */
  press(who: object, draw: () => void): void {
    this.#waiting.delete(who);
    this.#waiting = new Map([[who, draw], ...this.#waiting]);
    this.#frameDue = true;
    this.#emptied ??= this.#work();
  }

  /** What `who` put off need not be drawn any more. */
  remove(who: object): void {
    this.#waiting.delete(who);
  }

  /** Draws everything now, as for paper. Gives whether there was anything to draw. */
  flush(): boolean {
    const waited = this.#waiting.size > 0;
    while (this.#drawNext()) {}
    return waited;
  }

  async #work(): Promise<void> {
    this.#frameDue = true;
    do {
      if (this.#frameDue) {
        this.#frameDue = false;
        await afterNextFrame();
      } else if (document.visibilityState === "hidden") this.flush();
      else await nextTask();
    } while (this.#drawNext());
    this.#emptied = null;
    this.#whenEmpty();
  }

  #drawNext(): boolean {
    const [next] = this.#waiting;
    if (next === undefined) return false;
    const [who, draw] = next;
    this.#waiting.delete(who);
    draw();
    return true;
  }
}

const nextTask = () => new Promise((done) => setTimeout(done));
