/** So long nothing new may come before something is said: whoever types or ticks quickly hears the end, not every step. */
const quietFor = 400;
/** So long it stands there. Whoever later reads the page from its beginning does not meet it, stale and said twice. */
const standsFor = 10_000;

/**
 * What the one live region says. Messages that follow one another closely are said once, in the last words of each;
 * what was said last is not said again.
 */
export class Announcer {
  readonly #changed: () => void;
  readonly #waiting = new Map<string, string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #said = "";

  /** `changed` is called when there is something new to say. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** The text of the region. */
  get said(): string {
    return this.#said;
  }

  /** A newer message on the same `topic` takes the place of one not yet said. */
  say(topic: string, message: string): void {
    this.#waiting.delete(topic);
    this.#waiting.set(topic, message);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#speak(), quietFor);
  }

  /** Nothing more is said, such as when the element leaves the page. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#waiting.clear();
  }

  #speak(): void {
    // Sentences of their own: a screen reader pauses between them.
    // How it stands comes first; then what changed, and whatever else there is.
    const outcome = this.#waiting.get("outcome") ?? [];
    this.#waiting.delete("outcome");
    this.#said = [outcome, ...this.#waiting.values()].flat().join("\n");
    this.#waiting.clear();
    this.#timer = setTimeout(() => this.#forget(), standsFor);
    this.#changed();
  }

  #forget(): void {
    this.#said = "";
    this.#changed();
  }
}
