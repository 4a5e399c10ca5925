import type { SectionId } from "../views/context.js";

/** Moves to a section: its title comes into sight and takes the focus. */
export function goTo(root: ParentNode, section: SectionId): void {
  // Losses and risks can be unknown too, where no condition is.
  const candidates: SectionId[] = section === "unknown" ? ["unknown", "losses", "risks"] : [section];
  for (const id of candidates) {
    const title = root.querySelector<HTMLElement>(`#${id}-title`);
    if (!title) continue;
    title.scrollIntoView({ block: "start" });
    title.focus({ preventScroll: true });
    return;
  }
}
