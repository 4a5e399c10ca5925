import { html, nothing, type TemplateResult } from "lit";
import type { Fix } from "../types/report.js";
import type { ReportContext } from "./context.js";

/** What to do about it, and the way there where the policy names one. */
export function fix(
  advice: Fix,
  ref: string,
  title: string,
  context: ReportContext,
  label = context.words.say("condition.fix"),
): TemplateResult {
  return html`<div class="fix" part="fix">
    <p><span class="label">${label}</span> ${context.words.text(advice.text)}</p>
    ${advice.action === null ? nothing : actionLink(advice.action, ref, title, context)}
  </div>`;
}

/** The way to where something is done: the host's https address, or a button whose event the host answers. */
export function actionLink(action: string, ref: string, title: string, context: ReportContext): TemplateResult {
  const { words, intents, unhandledAction } = context;
  const name = words.say("action.goRef", { title });
  const address = intents.addressOf(action);
  const act = (event: Event) => intents.act(action, ref, event);
  return html`<p class="action">
    ${
      address === null
        ? html`<button type="button" class="button small" part="action" aria-label=${name} @click=${act}>
            ${words.say("action.go")}
          </button>`
        : html`<a
            class="button small"
            part="action"
            aria-label=${name}
            href=${address}
            target="_blank"
            rel="noopener noreferrer"
            @click=${act}
            >${words.say("action.go")}</a
          >`
    }
    ${
      unhandledAction === `${action} ${ref}`
        ? html`<span class="action-note" role="status">${words.say("action.unhandled")}</span>`
        : nothing
    }
  </p>`;
}
