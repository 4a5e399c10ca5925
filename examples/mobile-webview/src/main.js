// The page in an app's webview: the app hands over the account and the agreement, and hears what the person wants.
import { CancellationPrecheck } from "cancellation-precheck/inline";
import { closing } from "./back.js";
import { Bridge } from "./bridge.js";
import { findHost } from "./hosts/index.js";
import { keeperFor } from "./kept.js";
import { followTextSize } from "./text-size.js";
import { language, say, speak } from "./texts.js";

const widget = document.querySelector("cancellation-precheck");
const panel = document.getElementById("panel");
const notice = document.getElementById("notice");
const closeOne = closing(widget);
let opened = null;

const bridge = new Bridge(
  {
    open(body, id) {
      if (opened !== null) return "already-open";
      opened = body;
      void open(body, id);
    },
    account({ account }) {
      if (opened === null) return "not-open";
      widget.account = account;
    },
    back(_body, id) {
      bridge.send("back-done", { handled: closeOne() }, id);
    },
    refused({ code }) {
      show(opened === null ? panel : notice, say("refused", code));
    },
  },
  // Once the page is open, a message that is refused is the app's affair, which has been told.
  (code) => opened === null && show(panel, say("mismatch", code)),
);

async function open(body) {
  speak(body.language ?? language());
  const { restored, stateOf } = await keeperFor(body);
  const state = typeof restored === "object" ? restored : null;
  listen(body, stateOf);
  if (state !== null) widget.addEventListener("precheck-report", () => supposeAgain(state), { once: true });
  Object.assign(widget, {
    policy: body.policy,
    account: body.account,
    answers: state?.answers ?? {},
    calendar: body.calendar ?? null,
    at: body.at ?? null,
    maxAge: body.maxAge ?? null,
    lang: language(),
    theme: body.theme ?? "auto",
    loadAccount: async () => (await bridge.ask("account-wanted", {})).account,
  });
  document.documentElement.dataset.theme = body.theme ?? "auto";
  if (!body.share) takeSavingAway();
  panel.hidden = true;
  widget.hidden = false;
  const anything = state === null || Object.keys(state.answers).length > 0;
  if (restored !== null && anything) show(notice, say(state === null ? restored : "restored"));
}

function listen({ actions, share }, stateOf) {
  const on = (name, handle) => widget.addEventListener(`precheck-${name}`, handle);
  let last = "null";
  const keep = () => {
    const state = stateOf(widget);
    if (state === null || JSON.stringify(state) === last) return;
    last = JSON.stringify(state);
    bridge.send("state", { state });
  };
  on("report", ({ detail: { report } }) => {
    bridge.send("report", { report });
    keep();
  });
  on("simulation", keep);
  on("action", (event) => {
    const { action, ref, policy } = event.detail;
    if (actions !== undefined && !actions.includes(action)) return; // the widget says that there is no way from here
    event.preventDefault();
    bridge.send("action", { action, ref, policy });
  });
  on("proceed", ({ detail: { report, answers, digests } }) => bridge.send("proceed", { report, answers, digests }));
  on("export", (event) => {
    if (!share) return;
    event.preventDefault();
    const { kind, name, type, content, simulated } = event.detail;
    bridge.send("take-along", { kind, name, type, content, simulated });
  });
  on("error", ({ detail: { code } }) => bridge.send("error", { about: "check", code }));
}

/** Supposes again what was supposed, as far as it is still open and still ahead. */
function supposeAgain({ day, suppose }) {
  const { at, conditions, losses, risks } = widget.report;
  const rows = new Set([...conditions, ...losses, ...risks].map(({ id }) => id));
  const wish = {
    day: day !== null && day > at.slice(0, 10) ? day : null,
    refs: suppose.filter((ref) => rows.has(ref)),
  };
  if (wish.day !== null || wish.refs.length > 0) widget.suppose(wish);
}

/** A webview saves no files and prints nothing, and says neither. So that the widget offers the content to be copied. */
function takeSavingAway() {
  delete HTMLAnchorElement.prototype.download;
  window.print = () => {
    throw new Error("a webview does not print");
  };
}

function show(place, text) {
  place.querySelector("p").textContent = text;
  place.hidden = false;
}

notice.querySelector("button").addEventListener("click", () => {
  notice.hidden = true;
});

speak(language());
followTextSize();
notice.querySelector("button").textContent = say("noted");
if (window.parent !== window) {
  show(panel, say("framed"));
} else {
  show(panel, say("waiting"));
  findHost(bridge).then((host) => {
    bridge.connect(host);
    bridge.send("ready", { page: CancellationPrecheck.version });
  });
}
