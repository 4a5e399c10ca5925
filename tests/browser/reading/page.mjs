// The page that is read: the widget in a host's page, and a record of what its live region says.
export const page = (language) => `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>reading</title>
  <script type="module">
    import "/precheck/define.js";
    globalThis.defined = true;
  </script><body></body></html>`;

/**
 * Runs in the page before anything else: counts the timers that are short enough to say something, so that it can be known when
 * nothing more will be said.
 */
export function countTimers() {
  const [set, clear] = [globalThis.setTimeout, globalThis.clearTimeout];
  const waiting = new Set();
  globalThis.nothingWaits = () => waiting.size === 0;
  globalThis.setTimeout = (act, after = 0, ...values) => {
    const timer = set(() => {
      waiting.delete(timer);
      act(...values);
    }, after);
    if (after <= 1000) waiting.add(timer);
    return timer;
  };
  globalThis.clearTimeout = (timer) => {
    waiting.delete(timer);
    clear(timer);
  };
}

/** Runs in the page: a widget whose live region is listened to. */
export async function listen(language) {
  globalThis.heard = [];
  const widget = Object.assign(document.createElement("cancellation-precheck"), { lang: language });
  document.body.replaceChildren(widget);
  await widget.updateComplete;
  const region = widget.shadowRoot.querySelector(".announce");
  new MutationObserver(() => {
    const text = region.innerText.replace(/[\s\u00a0]+/g, " ").trim();
    if (text !== "") globalThis.heard.push(text);
  }).observe(region, { childList: true, characterData: true, subtree: true });
}
