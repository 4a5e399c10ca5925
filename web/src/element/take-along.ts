/** Offers a text as a file. */
export function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has to have started before its address goes.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

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
