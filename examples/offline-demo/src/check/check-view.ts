import { html, type TemplateResult } from "lit";
import type { Demo } from "../demo.js";
import { accountCards, accountList, agreementTitle, policyList, policyRows } from "../frame/choice.js";
import { eventLog } from "../frame/event-log.js";
import { placeHash } from "../place.js";

/** What a person sees, with an agreement and an account to choose. */
export function checkView(demo: Demo): TemplateResult {
  const { say, widget, here } = demo;
  return html`<div class="intro">
      <h1>${say("headline")}</h1>
      <p>${say("subline")}</p>
      <ul>
        <li>${say("factLocal")}</li>
        <li>${say("factNetwork")}</li>
        <li>${say("factClauses")}</li>
      </ul>
    </div>
    <div class="layout">
      <div class="chooser">
        <div>${policyRows(demo)} ${policyList(demo)} ${agreementTitle(demo)}</div>
        ${accountCards(demo)} ${accountList(demo)}
        <p><a class="to-editor" href=${placeHash({ ...here, view: "account" })}>${say("edit")}</a></p>
      </div>
      <div class="stage">
        <div class="frame">${widget}</div>
        ${eventLog(demo)}
      </div>
    </div>`;
}
