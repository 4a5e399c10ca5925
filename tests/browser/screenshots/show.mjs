// Brings a widget to a state, as a host and a person would.

/** Runs in the page: a new widget, brought to its state as a host and a person would. */
export async function show({ members, core, answer, later, press = [], until, language, font, printed }) {
  const widget = document.createElement("cancellation-precheck");
  Object.assign(widget, members, { lang: language });
  if (core === "never") widget.loadEngine = () => new Promise(() => {});
  if (core === "fails") widget.loadEngine = () => Promise.reject(new Error("blocked"));
  if (font) widget.style.setProperty("--precheck-font", font);
  document.body.replaceChildren(widget);
  await widget.updateComplete;
  const root = widget.shadowRoot;
  const waiting = core === "never" ? "loading" : members.account ? null : "noAccount";
  const there = waiting ? `[data-state="${waiting}"]` : "[data-verdict], [data-error]";
  while (!root.querySelector(there)) await new Promise((done) => setTimeout(done, 10));
  if (answer) {
    widget.answers = Object.fromEntries(widget.report.statements.map(({ id }) => [id, answer === "yes"]));
    await widget.updateComplete;
  }
  if (later) {
    Object.assign(widget, later);
    await widget.updateComplete;
  }
  const found = async (selector) => {
    while (!root.querySelector(selector)) await new Promise((done) => setTimeout(done, 10));
    return root.querySelector(selector);
  };
  for (const selector of press) {
    (await found(selector)).click();
    await widget.updateComplete;
  }
  if (until) await found(until);
  // Where the focus or the pointer was, is no part of the state.
  root.activeElement?.blur();
  scrollTo(0, 0);
  dispatchEvent(new Event(printed ? "beforeprint" : "afterprint"));
  await widget.updateComplete;
  await document.fonts.ready;
}
