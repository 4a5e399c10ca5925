/** Paper cannot be unfolded: while the page is printed everything folded stands open. */
export class UnfoldedPrint {
  readonly #root: () => ParentNode;
  #opened: HTMLDetailsElement[] = [];

  constructor(root: () => ParentNode) {
    this.#root = root;
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
    this.#opened = Array.from(this.#root().querySelectorAll<HTMLDetailsElement>("details:not([open])"));
    for (const details of this.#opened) details.open = true;
  };

  readonly #fold = (): void => {
    for (const details of this.#opened.splice(0)) details.open = false;
  };
}
