/** Which sections of the page are on the screen, or nearly. The browser says so by itself: nothing is measured. */
export class InSight {
  readonly #seen = new Map<Element, boolean>();
  #observer: IntersectionObserver | null = null;

  /** Whether this section is; one that has not been drawn yet is not. */
  has(id: string): boolean {
    for (const [section, seen] of this.#seen) if (section.id === id) return seen;
    return false;
  }

  /** From now on these are the sections of the page. */
  watch(sections: Iterable<Element>): void {
    this.#observer ??= new IntersectionObserver((changes) => this.#note(changes), { rootMargin: "25%" });
    const observer = this.#observer;
    const now = new Set(sections);
    for (const section of this.#seen.keys()) {
      if (now.has(section)) continue;
      this.#seen.delete(section);
      observer.unobserve(section);
    }
    for (const section of now) {
      if (this.#seen.has(section)) continue;
      this.#seen.set(section, false);
      observer.observe(section);
    }
  }

  stop(): void {
    this.#observer?.disconnect();
    this.#seen.clear();
  }

  #note(changes: IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of changes) {
      if (this.#seen.has(target)) this.#seen.set(target, isIntersecting);
    }
  }
}
