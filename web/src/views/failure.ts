import { html, nothing, type TemplateResult } from "lit";
import type { PrecheckError } from "../engine/error.js";
import type { Text } from "../types/report.js";
import type { Words } from "./context.js";
import { faultList } from "./faults.js";
import { glyph } from "./icon.js";

/** Why there is no result, in words, with what can be done; and the agreement's conditions to read, where they can be had. */
export function failureView(
  error: PrecheckError,
  { words, policyText, retry }: { words: Words; policyText: string | null; retry: () => void },
): TemplateResult {
  const conditions =
    error.code === "core-unavailable" || error.code === "core-failed" ? conditionTitles(policyText) : [];
  return html`<section class="verdict failure tone-stop" part="error" data-error=${error.code}>
    <div class="verdict-head">
      <span class="verdict-icon">${glyph("caution")}</span>
      <div>
        <h2 id="verdict-title" tabindex="-1">${words.say(`error.${error.code}`)}</h2>
        <p class="verdict-lead">${words.say(`error.${error.code}.note`)}</p>
      </div>
    </div>
    ${error.faults.length > 0 ? faultList(error.faults, words) : nothing}
    ${
      conditions.length > 0
        ? html`<div class="fallback">
            <h3>${words.say("error.conditions")}</h3>
            <p>${words.say("error.conditions.note")}</p>
            <ul class="bullets">
              ${conditions.map((title) => html`<li>${words.text(title)}</li>`)}
            </ul>
          </div>`
        : nothing
    }
    <div class="tools">
      <button type="button" class="button" @click=${retry}>${words.say("error.retry")}</button>
      <span class="soft">${words.say("error.code", { code: error.code })}</span>
    </div>
  </section>`;
}

// Read without the core, so nothing is taken for granted about its shape.
function conditionTitles(policyText: string | null): Text[] {
  try {
    const policy = JSON.parse(policyText ?? "") as { conditions?: Array<{ title?: Partial<Text> }> };
    return (policy.conditions ?? []).flatMap(({ title }) =>
      typeof title?.["zh-CN"] === "string" && typeof title.en === "string"
        ? [{ "zh-CN": title["zh-CN"], en: title.en }]
        : [],
    );
  } catch {
    return [];
  }
}
