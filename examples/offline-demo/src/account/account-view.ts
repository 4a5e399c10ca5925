import { html, type TemplateResult } from "lit";
import { isTextKey, type Language, speaker } from "../../../../web/src/i18n/texts.js";
import { visible } from "../../../../web/src/i18n/visible.js";
import type { Fault } from "../../../../web/src/types/report.js";
import type { Demo } from "../demo.js";
import { type Found, field } from "../editor/field.js";
import { workbench } from "../editor/workbench.js";
import type { PageTexts } from "../texts.js";
import { accountAssist } from "./assist.js";

/** The account as text, completed and checked while it is written, and the result that follows. */
export function accountView(demo: Demo): TemplateResult {
  const { say, language, account, accountFaults, accountRefused } = demo;
  return workbench(demo, {
    title: say("accountTitle"),
    intro: say("accountIntro"),
    actions: html`<button type="button" @click=${() => demo.startOver()}>${say("startOver")}</button>`,
    editor: field({
      id: "account-json",
      name: say("accountField"),
      text: account,
      found: foundIn(accountFaults, accountRefused, language, say),
      good: say("accountGood"),
      instead: "",
      language,
      say,
      assist: accountAssist({ format: demo.accountSchema, policy: demo.agreement.text, language }),
      keys: say("accountKeys"),
      onEdited: (text) => demo.typeAccount(text),
    }),
    warning: "",
  });
}

let last: { faults: readonly Fault[]; language: Language; found: readonly Found[] } | null = null;

// Kept while nothing changes, so that the editor does not mark the text anew with every look at the page.
function foundIn(faults: readonly Fault[], refused: boolean, language: Language, say: PageTexts): readonly Found[] {
  if (last?.faults !== faults || last.language !== language) {
    last = { faults, language, found: faults.map((fault) => inWords(fault, refused, language, say)) };
  }
  return last.found;
}

function inWords(fault: Fault, refused: boolean, language: Language, say: PageTexts): Found {
  const { line, column, code, pointer, expected, hint } = fault;
  const key = `fault.${code}`;
  return {
    line,
    column,
    code,
    pointer,
    severity: refused ? "error" : "warning",
    title: isTextKey(key) ? speaker(language)(key) : visible(code),
    // The core's own hint is English; it names what stands there.
    more: [
      expected === "" ? "" : say("expected", { expected: visible(expected) }),
      language === "en" ? visible(hint) : "",
    ].filter(Boolean),
  };
}
