/** What iOS calls its body text at the size it comes with, in CSS pixels. */
const usual = 17;

/**
 * Android's and HarmonyOS's webviews scale the text of a page as the person has set it (textZoom, textZoomRatio), and so
 * does WeChat. iOS does not: there the size of its own body text says what was chosen, and the page scales its text by it.
 */
export function followTextSize() {
  const known = CSS.supports("font", "-apple-system-body") && CSS.supports("-webkit-touch-callout", "none");
  if (!known) return;
  const probe = document.getElementById("text-size");
  const follow = () => {
    const factor = Number.parseFloat(getComputedStyle(probe).fontSize) / usual;
    document.documentElement.style.setProperty("-webkit-text-size-adjust", `${Math.round(factor * 100)}%`);
  };
  follow();
  document.addEventListener("visibilitychange", follow);
}
