import { html, nothing, type TemplateResult } from "lit";
import type { LegalLimit } from "../element/legal-source.js";
import { visible } from "../i18n/visible.js";
import type { ReportContext, Stage, Words } from "./context.js";

/** Limits of the law beside a stage: folded away, and always called background, for nothing is decided by them. */
export function legalView({ legal }: Stage, { limits, words }: ReportContext): TemplateResult | typeof nothing {
  const known = legal.flatMap((id) => limits.get(id) ?? []);
  const [first] = known;
  if (first === undefined) return nothing;
  return html`<details class="legal" part="legal">
    <summary>
      ${words.say("legal.background", { title: words.text(first.title), status: statusOf(first, words) })}
      ${known.length > 1 ? html`<span class="legal-more">${words.say("changes.items", { items: words.say("items.more", { count: known.length - 1 }) })}</span>` : nothing}
      <span class="legal-note">${words.say("legal.note")}</span>
    </summary>
    <ul>
      ${known.map((limit) => row(limit, words))}
    </ul>
  </details>`;
}

function row(limit: LegalLimit, words: Words): TemplateResult {
  return html`<li data-limit=${limit.id}>
    <p><b>${words.text(limit.title)}</b> <span class="tag">${statusOf(limit, words)}</span></p>
    <p>${words.text(limit.text)}</p>
    <p class="row-notes">
      <span>${words.text(limit.instrument)}</span>
      <span>${words.text(limit.source)}</span>
      <span>${words.say("legal.issued", { date: words.date.plain(visible(limit.issued)) })}</span>
      ${
        limit.inForce === undefined
          ? nothing
          : html`<span>${words.say("legal.inForce", { date: words.date.plain(visible(limit.inForce)) })}</span>`
      }
    </p>
  </li>`;
}

function statusOf({ status }: LegalLimit, words: Words): string {
  return words.say(`legal.status.${status}`);
}
