import { html, nothing, type TemplateResult } from "lit";
import type { Fix, Save } from "../types/report.js";
import type { ReportContext, Way, Words } from "./context.js";

/** What to do about it, and the way there where the policy names one. */
export function fix(
  advice: Fix | Save,
  ref: string,
  title: string,
  context: ReportContext,
  label = context.words.say("condition.fix"),
  /** Other controls of the row, beside the way there. */
  beside: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  const by = "by" in advice ? advice.by : null;
  const way = wayTo(advice.action, ("policy" in advice && advice.policy) || null, ref);
  return html`<div class="fix" part="fix">
    <p>
      <span class="label">${label + context.words.say("colon")}</span
      >${by === null ? nothing : html`<b class="by">${lastDay(by, context.words)}</b>`}${context.words.text(advice.text)}
    </p>
    <div class="ways">${way === null ? nothing : actionLink(way, title, context)} ${beside}</div>
  </div>`;
}

// A sentence of its own, for the eye and for the ear.
function lastDay(by: string, words: Words): string {
  const sentence = words.say("sentence", { text: words.say("save.by", { date: words.date.long(by) }) });
  return words.language === "zh-CN" ? sentence : `${sentence} `;
}

/** The way an advice names. It may name an agreement and nothing to do; then the way to the agreement has a name of its own. */
export function wayTo(action: string | null, policy: string | null, ref: string): Way | null {
  const named = action ?? (policy === null ? null : "open-agreement");
  return named === null ? null : { action: named, ref, policy };
}

/** The way to where something is done: the host's https address, or a button whose event the host answers. */
export function actionLink(way: Way, title: string, context: ReportContext, look = "small"): TemplateResult {
  const { words, intents, unhandledAction, addressOf } = context;
  const elsewhere = typeof way.policy === "string";
  const label = words.say(elsewhere ? "alternatives.check" : "action.go");
  const name = words.say(elsewhere ? "alternatives.checkRef" : "action.goRef", { title });
  const address = addressOf(way.action);
  const act = (event: Event) => intents.act(way, event);
  return html`<p class="action">
    ${
      address === null
        ? html`<button type="button" class="button ${look}" part="action" aria-label=${name} @click=${act}>
            ${label}
          </button>`
        : html`<a
            class="button ${look}"
            part="action"
            aria-label=${name}
            href=${address}
            target="_blank"
            rel="noopener noreferrer"
            @click=${act}
            >${label}</a
          >`
    }
    ${
      unhandledAction === `${way.action} ${way.ref}`
        ? html`<span class="action-note">${words.say("action.unhandled")}</span>`
        : nothing
    }
  </p>`;
}
