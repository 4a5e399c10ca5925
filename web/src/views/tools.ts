import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { dayOf } from "../i18n/dates.js";
import type { ReportContext } from "./context.js";
import { section } from "./section.js";

/** The result for another submission date. */
export function supposeView(context: ReportContext): TemplateResult {
  const { report, words, intents, supposing } = context;
  const { earliest } = report.submission;
  const onDate = (event: Event) => {
    const { value } = event.target as HTMLInputElement;
    if (value !== "") intents.suppose(value);
  };
  return section({
    id: "try",
    title: words.say("try.title"),
    body: html`
      <div class="try">
        <label class="field">
          <span class="label">${words.say("try.date")}</span>
          <input type="date" part="date" .value=${live(dayOf(report.at))} @change=${onDate} />
        </label>
        ${
          earliest !== null && earliest !== dayOf(report.at)
            ? html`<button type="button" class="button" @click=${() => intents.suppose(earliest)}>
                ${words.say("try.takeEarliest", { date: words.date.short(earliest) })}
              </button>`
            : nothing
        }
        ${
          supposing
            ? html`<button type="button" class="button" @click=${intents.backToNow}>${words.say("try.back")}</button>`
            : nothing
        }
      </div>
    `,
  });
}

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
