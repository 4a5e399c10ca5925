/** Controls of one kind stand in for one another, and a row by another row of its part; else what leads back. */
const peersOf = { suppose: "[data-suppose]", undo: "[data-undo]" };

/**
 * Remembers where the focus is; call what it gives back once the page has followed. Where the control that was used has
 * gone with its row, the next of its kind has the focus, else the one before, else the bar of the simulation, else what
 * fetches fresh data, else the verdict: nobody is thrown back to the top of the page.
 */
export function focusKeeper(root: DocumentFragment | HTMLElement): () => void {
  const shadow = root as ShadowRoot;
  const used = shadow.activeElement;
  if (!(used instanceof HTMLElement)) return () => {};
  const successors = Object.values(peersOf).flatMap((kind) => (used.matches(kind) ? others(shadow, used, kind) : []));
  return () => {
    if (shadow.activeElement === used) return;
    if (used.isConnected) used.focus({ preventScroll: true }); // what is moved within the page loses the focus on the way
    if (shadow.activeElement === used) return;
    const next =
      successors.map((selector) => shadow.querySelector<HTMLElement>(selector)).find((found) => found !== null) ??
      shadow.querySelector<HTMLElement>("[part='simulation-bar'] button") ??
      shadow.querySelector<HTMLElement>("[part='refresh']") ??
      shadow.querySelector<HTMLElement>("#verdict-title");
    next?.focus({ preventScroll: next.id === "verdict-title" });
  };
}

/** Selectors of the other controls of a kind in the same part of the page: those after the one used, then those before. */
function others(root: ShadowRoot, used: HTMLElement, kind: string): string[] {
  const name = kind.slice(1, -1);
  const part = used.closest("section") ?? root;
  const all = Array.from(part.querySelectorAll<HTMLElement>(kind));
  const place = all.indexOf(used);
  return [...all.slice(place + 1), ...all.slice(0, place).reverse()].map(
    (one) => `[${name}="${CSS.escape(one.getAttribute(name) ?? "")}"]`,
  );
}
