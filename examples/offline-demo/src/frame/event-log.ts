import { html, nothing, type TemplateResult } from "lit";
import { visible } from "../../../../web/src/i18n/visible.js";
import type { Demo } from "../demo.js";

export function eventLog({ say, events }: Demo): TemplateResult | typeof nothing {
  if (events.length === 0) return nothing;
  return html`<details class="events">
    <summary>${say("events")}</summary>
    <p class="soft">${say("eventsNote")}</p>
    <ol>
      ${events.map(({ name, detail }) => html`<li><code>${name}</code> <span>${visible(detail)}</span></li>`)}
    </ol>
  </details>`;
}
