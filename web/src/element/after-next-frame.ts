/** When the next frame is on the screen; in a page nobody sees, which draws none, soon. */
export function afterNextFrame(): Promise<void> {
  return new Promise((done) => {
    const soon = () => setTimeout(done);
    if (document.visibilityState === "hidden") soon();
    else requestAnimationFrame(soon);
  });
}
