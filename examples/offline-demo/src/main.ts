import { render } from "lit";
import "../../../web/src/entry/define.js";
import { loadPrecheck } from "../../../web/src/engine/engine.js";
import { type Language, languageFor } from "../../../web/src/i18n/texts.js";
import type { Fault } from "../../../web/src/types/report.js";
import { embeddedData, type Sample } from "./data.js";
import { page, type Theme } from "./page.js";
import { pageTexts } from "./texts.js";

const data = embeddedData();
const root = document.getElementById("page") as HTMLElement;
const typingPause = 200;
/** The account that shows most at once. */
const openingSample = "tencent-running-server";

const widget = document.createElement("cancellation-precheck");
widget.policies = Object.fromEntries(data.policies.map(({ id, text }) => [id, text]));
widget.calendar = data.calendar;
widget.legal = data.legal;
widget.loadEngine = () => loadPrecheck({ wasmBinary: data.wasm });

const state = {
  language: languageFor(navigator.language) as Language,
  theme: "auto" as Theme,
  policy: "",
  /** Null: the person's own JSON. */
  sample: null as Sample | null,
  text: "",
  editing: false,
  faults: [] as readonly Fault[],
  /** What the page says it would do now. */
  notice: "",
  events: [] as Array<{ name: string; detail: string }>,
};

function show(): void {
  document.documentElement.lang = state.language;
  document.documentElement.dataset.theme = state.theme;
  widget.lang = state.language;
  widget.theme = state.theme;
  const say = pageTexts(state.language);
  document.title = say("name");
  render(
    page({
      ...state,
      say,
      widget,
      policies: data.policies,
      samples: data.samples.filter(({ policy }) => policy === state.policy),
      choosePolicy,
      chooseSample,
      chooseOwn,
      startOver,
      edit: (editing) => set({ editing }),
      type,
      setLanguage: (language) => set({ language }),
      setTheme: (theme) => set({ theme }),
    }),
    root,
  );
}

function set(change: Partial<typeof state>): void {
  Object.assign(state, change);
  show();
}

function choosePolicy(policy: string): void {
  state.policy = policy;
  widget.policy = policy;
  const ofPolicy = data.samples.filter((sample) => sample.policy === policy);
  const first = ofPolicy.find(({ id }) => id === openingSample) ?? ofPolicy[0];
  if (state.sample === null && state.text !== "") set({ notice: "" });
  else if (first) chooseSample(first.id);
  else startOver();
}

function chooseSample(id: string): void {
  const sample = data.samples.find((candidate) => candidate.id === id);
  if (!sample) return;
  const text = JSON.stringify(sample.account, null, 2);
  widget.answers = {};
  widget.at = sample.at;
  widget.account = text;
  set({ sample, text, faults: [], notice: "", events: [] });
}

// Starts from what is there, so that nobody faces an empty field; their own account is checked for now.
function chooseOwn(): void {
  widget.answers = {};
  widget.at = null;
  widget.account = state.text;
  set({ sample: null, editing: true, notice: "" });
}

// An account of which nothing is known: every agreement can say something even to that.
function startOver(): void {
  state.text = "{}";
  chooseOwn();
}

/** Looks at the same account through another agreement, at the same moment. */
function carryOver(policy: string): void {
  state.sample = null;
  state.policy = policy;
  widget.policy = policy;
  set({ notice: pageTexts(state.language)("carriedOver") });
}

let typing = 0;
function type(text: string): void {
  set({ text });
  clearTimeout(typing);
  typing = setTimeout(() => {
    widget.account = text;
  }, typingPause);
}

function log(name: string, detail: string): void {
  state.events = [{ name, detail }, ...state.events].slice(0, 8);
}

widget.addEventListener("precheck-report", ({ detail: { report } }) => {
  log("precheck-report", `verdict: ${report.verdict}`);
  set({ faults: report.diagnostics.filter(({ document }) => document === "account") });
});
widget.addEventListener("precheck-error", ({ detail }) => {
  log("precheck-error", `code: ${detail.code}`);
  set({ faults: detail.faults.filter(({ document }) => document === "account") });
});
widget.addEventListener("precheck-action", (event) => {
  event.preventDefault(); // a console would open its own page here
  const { action, ref, policy } = event.detail;
  log("precheck-action", `action: ${action}, ref: ${ref}${policy === null ? "" : `, policy: ${policy}`}`);
  if (policy !== null && data.policies.some(({ id }) => id === policy)) carryOver(policy);
  else set({ notice: pageTexts(state.language)("handled", { action }) });
});
widget.addEventListener("precheck-proceed", ({ detail: { report, digests } }) => {
  log("precheck-proceed", `verdict: ${report.verdict}, policy: ${digests.policy}, account: ${digests.account}`);
  set({ notice: pageTexts(state.language)("proceeded") });
});

choosePolicy((data.policies.find(({ id }) => id.startsWith("tencent-cloud/")) ?? data.policies[0])?.id ?? "");
