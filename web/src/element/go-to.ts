import type { SectionId } from "../views/context.js";

/** Moves to a section: its title comes into sight and takes the focus. */
export function goTo(root: ParentNode, section: SectionId): void {
  // Losses and risks can be unknown too, where no condition is.
  const candidates: SectionId[] = section === "unknown" ? ["unknown", "losses", "risks"] : [section];
  for (const id of candidates) if (show(root, `#${id}-title`)) return;
}

/** Moves to the row of a condition, a loss or a statement, by its id in the report. */
export function goToRow(root: ParentNode, id: string): void {
  show(root, `#row-${CSS.escape(id)}`);
}

function show(root: ParentNode, heading: string): boolean {
  const title = root.querySelector<HTMLElement>(heading);
  title?.scrollIntoView({ block: "start" });
  title?.focus({ preventScroll: true });
  return title !== null;
}
