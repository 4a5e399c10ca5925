import { html, nothing, type TemplateResult } from "lit";
import type { PrecheckError } from "../engine/error.js";
import { agreementView } from "./agreement.js";
import type { Words } from "./context.js";
import { faultList } from "./faults.js";
import { glyph } from "./icon.js";

/** Why there is no result, in words, with what can be done; and the agreement's conditions to read, where they can be had. */
export function failureView(
  error: PrecheckError,
  { words, policyText, retry }: { words: Words; policyText: string | null; retry: () => void },
): TemplateResult {
  const unread = error.code === "core-unavailable" || error.code === "core-failed";
  return html`<section class="verdict failure tone-stop" part="error" data-error=${error.code}>
    <div class="verdict-head">
      <span class="verdict-icon">${glyph("caution")}</span>
      <div>
        <h2 id="verdict-title" tabindex="-1">${words.say(`error.${error.code}`)}</h2>
        <p class="verdict-lead">${words.say(`error.${error.code}.note`)}</p>
      </div>
    </div>
    ${error.faults.length > 0 ? faultList(error.faults, words) : nothing}
    <div class="tools">
      <button type="button" class="button" @click=${retry}>${words.say("error.retry")}</button>
      <span class="soft">${words.say("error.code", { code: error.code })}</span>
    </div>
    ${unread ? agreementView(policyText, words) : nothing}
  </section>`;
}
