// A console's settings page: it supplies the account, deals with what stands in the way, and takes the person on.
import "cancellation-precheck/define";
import * as api from "./api.js";
import { openDrawer } from "./drawer.js";
import { clearOutcome, showAccepted, showPending, showRefused } from "./outcome.js";

const widget = document.querySelector("cancellation-precheck");
let engine;

// Asked for when the page opens, and again at every "check again".
widget.loadAccount = api.accountSummary;

widget.addEventListener("precheck-ready", ({ detail }) => {
  engine = detail.version;
});

// What was said of the report before is over.
widget.addEventListener("precheck-report", clearOutcome);

widget.addEventListener("precheck-action", async (event) => {
  const items = itemsOf(event.detail.ref);
  if (!api.canDo(event.detail.action)) return; // the widget says that there is no way from here
  event.preventDefault();
  if (await openDrawer(event.detail.action, items)) {
    for (const { id } of items) await api.act(event.detail.action, id);
    await widget.check();
  }
});

widget.addEventListener("precheck-proceed", async (event) => {
  event.preventDefault(); // the page says itself what became of it
  showPending();
  const answer = await api.apply({ ...event.detail, engine });
  if (answer?.outcome === "accepted") {
    for (const part of document.querySelectorAll(".before")) part.hidden = true;
    showAccepted(answer);
  } else {
    // What the server judged by is what the person sees next; the widget marks what is different.
    if (answer?.account) widget.account = answer.account;
    await widget.updateComplete;
    showRefused(answer);
  }
});

function itemsOf(ref) {
  return widget.report?.conditions.find(({ id }) => id === ref)?.items ?? [];
}
