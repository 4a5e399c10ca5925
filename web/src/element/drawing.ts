import { afterNextFrame } from "./after-next-frame.js";
import { DrawQueue } from "./draw-queue.js";
import { InSight } from "./in-sight.js";

/** What is asked of the element that is drawn. */
export interface Drawn {
  /** Where its sections are. */
  root(): ParentNode;
  /** To draw now what is asked for. */
  now(): void;
  /** To send an event. */
  tell(event: Event): void;
}

/**
 * In which order the element is drawn: what was pressed, what was touched, what is in sight, then the rest, a task each; and
 * events once what they tell of is on the page.
 */
export class Drawing {
  readonly queue = new DrawQueue(() => this.#settle());
  readonly inSight = new InSight();
  readonly #element: Drawn;
  /** Events wait here until what they tell of is on the page. */
  #outbox: Event[] = [];
  #begun = false;

  constructor(element: Drawn) {
    this.#element = element;
  }

  /** Draws when its time has come: at first at once, and then after the frame in which the browser shows what was pressed. */
  schedule(draw: () => unknown): unknown {
    if (this.#begun) return afterNextFrame().then(draw);
    this.#begun = true;
    return draw();
  }

  /** Resolves once nothing is left to draw. */
  async complete(updated: () => Promise<boolean>): Promise<boolean> {
    let complete = await updated();
    while (this.queue.emptied !== null) {
      await this.queue.emptied;
      complete = await updated();
    }
    return complete;
  }

  /** The element has been drawn; what is out of sight may still follow. */
  drawn(): void {
    if (this.queue.emptied === null) this.#settle();
  }

  /** Whatever is to follow later is done now. */
  finish(): void {
    do this.#element.now();
    while (this.queue.flush());
    this.#settle();
  }

  /** All is drawn. */
  #settle(): void {
    this.watch();
    for (const event of this.#outbox.splice(0)) this.#element.tell(event);
  }

  /** Begins to watch which sections are in sight. */
  watch(): void {
    this.inSight.watch(this.#element.root().querySelectorAll("section[id]"));
  }

  stop(): void {
    this.inSight.stop();
  }

  /** Sends an event once what it tells of is on the page. */
  tell(event: Event): void {
    this.#outbox.push(event);
  }

  /** Events of this kind that nobody has been told of are none any more. */
  takeBack(kind: abstract new (...args: never[]) => Event): void {
    this.#outbox = this.#outbox.filter((event) => !(event instanceof kind));
  }
}
