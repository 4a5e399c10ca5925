import { html, type TemplateResult } from "lit";
import type { Language } from "../../../../web/src/i18n/texts.js";
import { visible } from "../../../../web/src/i18n/visible.js";
import type { Demo } from "../demo.js";
import { type Found, field } from "../editor/field.js";
import { workbench } from "../editor/workbench.js";
import type { PageTexts } from "../texts.js";
import { adviceOf, severityOf, titleOf } from "./finding-words.js";
import type { Finding } from "./linter.js";

const assist = [] as const;

/** The agreement as text, with what the linter says about it, and the result that follows. */
export function policyView(demo: Demo): TemplateResult {
  const { say, language, agreement, lint } = demo;
  const changed = demo.shelf.original(agreement.key) !== null && agreement.changed;
  return workbench(demo, {
    title: say("policyTitle"),
    intro: say("policyIntro"),
    actions: html`<button type="button" ?disabled=${!changed} @click=${() => demo.restorePolicy()}>${say("restore")}</button>`,
    editor: field({
      id: "policy-json",
      name: say("policyField"),
      text: agreement.text,
      found: foundIn(lint.kind === "done" ? lint.findings : none, language, say),
      good: say("policyGood"),
      instead: { waiting: say("linting"), unavailable: say("lintUnavailable"), done: "" }[lint.kind],
      language,
      say,
      assist,
      keys: say("policyKeys"),
      onEdited: (text) => demo.typePolicy(text),
    }),
    warning: lint.kind === "done" && lint.held ? say("held") : "",
  });
}

const none: readonly Finding[] = [];
let last: { findings: readonly Finding[]; language: Language; found: readonly Found[] } | null = null;

// Kept while nothing changes, so that the editor does not mark the text anew with every look at the page.
function foundIn(findings: readonly Finding[], language: Language, say: PageTexts): readonly Found[] {
  if (last?.findings !== findings || last.language !== language) {
    last = { findings, language, found: findings.map((finding) => inWords(finding, language, say)) };
  }
  return last.found;
}

function inWords(finding: Finding, language: Language, say: PageTexts): Found {
  const { line, column, code, pointer, expected, hint } = finding;
  const advice = adviceOf(finding, language);
  return {
    line,
    column,
    code,
    pointer,
    severity: severityOf(finding),
    title: titleOf(finding, language),
    // The core's own hint is English; it names what stands there.
    more: [
      advice,
      expected === "" ? "" : say("expected", { expected: visible(expected) }),
      language === "en" ? visible(hint) : "",
    ].filter(Boolean),
  };
}
