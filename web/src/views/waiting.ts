import { html, type TemplateResult } from "lit";
import type { Words } from "./context.js";

/** Why there is nothing to show yet. */
export type Waiting = "loading" | "noAccount" | "noPolicy";

export function waitingView(waiting: Waiting, words: Words): TemplateResult {
  return html`<section class="verdict waiting tone-plain" part="waiting" data-state=${waiting} aria-busy=${waiting === "loading" ? "true" : "false"}>
    <div class="verdict-head">
      ${waiting === "loading" ? html`<span class="verdict-icon"><span class="spinner"></span></span>` : ""}
      <div>
        <h2 id="verdict-title" tabindex="-1">${words.say(`state.${waiting}`)}</h2>
        <p class="verdict-lead">${words.say(`state.${waiting}.note`)}</p>
      </div>
    </div>
  </section>`;
}
