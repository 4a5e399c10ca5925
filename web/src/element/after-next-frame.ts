/** So long a frame is waited for. A page that seems visible may get none, as in a frame scrolled out of sight. */
const patience = 200;

/** When the next frame is on the screen; where none comes, as in a page nobody sees, soon. */
export function afterNextFrame(): Promise<void> {
  return new Promise((done) => {
    const soon = () => setTimeout(done);
    if (document.visibilityState === "hidden") soon();
    else {
      requestAnimationFrame(soon);
      setTimeout(done, patience);
    }
  });
}
