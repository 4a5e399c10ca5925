// Every state of the widget, as the pictures show them: clean for axe, and nothing lost at 320 pixels or at 200 % zoom.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { states as pictured } from "../screenshots/states.mjs";

const built = new URL("../../../build/offline-demo/index.html", import.meta.url);
// Handed over as a function, for the page's own policy forbids scripts of other origins.
const axe = new Function(readFileSync(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8"));

/** Runs in the page: a widget of its own, so wide, brought to the state as a host and a person would. */
async function show({ members, core, answer, later, press = [], until }, width) {
  const first = document.querySelector("cancellation-precheck");
  const { policies, calendar, legal, loadEngine } = globalThis.given ?? first;
  globalThis.given ??= { policies, calendar, legal, loadEngine };
  const widget = document.createElement("cancellation-precheck");
  Object.assign(widget, { policies, calendar, legal, loadEngine }, members, { lang: width === 320 ? "zh-CN" : "en" });
  if (core === "never") widget.loadEngine = () => new Promise(() => {});
  if (core === "fails") widget.loadEngine = () => Promise.reject(new Error("blocked"));
  const frame = document.createElement("main");
  if (width) frame.style.inlineSize = `${width}px`;
  frame.append(widget);
  document.body.replaceChildren(frame);
  const found = async (selector) => {
    while (!widget.shadowRoot?.querySelector(selector)) await new Promise((done) => setTimeout(done, 10));
    return widget.shadowRoot.querySelector(selector);
  };
  const waiting = core === "never" ? "loading" : members.account ? null : "noAccount";
  await found(waiting ? `[data-state="${waiting}"]` : "[data-verdict], [data-error]");
  if (answer) widget.answers = Object.fromEntries(widget.report.statements.map(({ id }) => [id, answer === "yes"]));
  await widget.updateComplete;
  if (later) Object.assign(widget, later);
  await widget.updateComplete;
  for (const selector of press) (await found(selector)).click();
  if (until) await found(until);
  await widget.updateComplete;
  return true;
}

/** Runs in the page: what sticks out of the widget, or of a box that cuts it off. The drawing's bars may. */
function lost() {
  const widget = document.querySelector("cancellation-precheck");
  const { left: from, right: to } = widget.getBoundingClientRect();
  const name = (element) => `${element.localName}.${element.className} ${element.textContent.trim().slice(0, 40)}`;
  return Array.from(widget.shadowRoot.querySelectorAll("*"))
    .filter(
      (element) =>
        element.getClientRects().length > 0 && !element.closest(".bands, .chart-track, .announce, .aloud, svg"),
    )
    .flatMap((element) => {
      const { left, right } = element.getBoundingClientRect();
      const { overflowX } = getComputedStyle(element);
      const cut = ["hidden", "clip"].includes(overflowX) && element.scrollWidth > element.clientWidth + 1;
      return [
        right > to + 1 || left < from - 1 ? `outside: ${name(element)}` : "",
        cut && !element.matches(".chart") ? `cut: ${name(element)}` : "",
      ].filter(Boolean);
    });
}

/** Runs in the page. */
async function violations() {
  const { violations: found, passes } = await globalThis.axe.run(document.querySelector("main"), {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
  });
  if (passes.length < 5) return ["axe looked at next to nothing"];
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
  );
}

export const states = Object.fromEntries(
  pictured.map((state) => [
    `${state.title}: clean for axe, and nothing is lost at 320 pixels or at 200 % zoom`,
    async (stage) => {
      const page = await stage.open({ width: 1280, height: 900 });
      await page.goto(built.href);
      await page.waitFor(() => Boolean(document.querySelector("cancellation-precheck")?.report));
      await page.evaluate(axe);
      const { name: _, title: __, ...given } = state;
      const told = JSON.parse(JSON.stringify(given));
      for (const width of [320, 640]) {
        await page.evaluate(show, told, width);
        assert.deepEqual(await page.evaluate(lost), [], `${width} pixels`);
        assert.deepEqual(await page.evaluate(violations), [], `${width} pixels`);
      }
    },
  ]),
);
