/** Paper cannot be unfolded: while the page is printed everything folded stands open. */
export class UnfoldedPrint {
  readonly #root: () => ParentNode;
  readonly #finish: () => void;
  #opened: HTMLDetailsElement[] = [];

  /** `finish` draws whatever is not drawn yet. */
  constructor(root: () => ParentNode, finish: () => void) {
    this.#root = root;
    this.#finish = finish;
  }

  listen(): void {
    window.addEventListener("beforeprint", this.#unfold);
    window.addEventListener("afterprint", this.#fold);
  }

  stop(): void {
    window.removeEventListener("beforeprint", this.#unfold);
    window.removeEventListener("afterprint", this.#fold);
  }

  readonly #unfold = (): void => {
    this.#finish();
    this.#opened = Array.from(this.#root().querySelectorAll<HTMLDetailsElement>("details:not([open])"));
    for (const details of this.#opened) details.open = true;
  };

  readonly #fold = (): void => {
    for (const details of this.#opened.splice(0)) details.open = false;
  };
}
