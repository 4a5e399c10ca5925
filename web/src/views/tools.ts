import { html, type TemplateResult } from "lit";
import type { ReportContext } from "./context.js";
import { section } from "./section.js";

/** Check again, and the result to take along. */
export function toolsView({ words, intents }: ReportContext): TemplateResult {
  return section({
    id: "tools",
    title: words.say("tools.title"),
    body: html`
      <div class="tools" part="tools">
        <button type="button" class="button" @click=${intents.recheck}>${words.say("tools.recheck")}</button>
        <button type="button" class="button" @click=${intents.download}>${words.say("tools.download")}</button>
        <button type="button" class="button" @click=${intents.print}>${words.say("tools.print")}</button>
      </div>
    `,
  });
}
