import { html, nothing, type TemplateResult } from "lit";
import type { ExportKind } from "../take-along/exports.js";
import type { ReportContext } from "./context.js";
import { section } from "./section.js";

const kinds: readonly ExportKind[] = ["print", "ics", "text", "json"];

/** The result to take along, on paper, into a calendar, as text and as data. */
export function takeAlongView(context: ReportContext): TemplateResult {
  const { words, intents, simulation, exportable } = context;
  return section({
    id: "take",
    language: words.language,
    title: words.say("take.title"),
    body: html`
      <div class="tools" part="tools">
        ${kinds.map((kind) => {
          const possible = exportable(kind);
          return html`<button
            type="button"
            class="button"
            data-export=${kind}
            aria-disabled=${possible ? "false" : "true"}
            aria-describedby=${possible ? nothing : "take-note"}
            @click=${() => possible && intents.take(kind)}
          >
            ${words.say(`take.${kind}`)}
          </button>`;
        })}
      </div>
      ${exportable("ics") ? nothing : html`<p class="soft" id="take-note">${words.say("take.noDates")}</p>`}
      ${simulation === null ? nothing : html`<p class="soft">${words.say("take.simulated")}</p>`} ${takenView(context)}
    `,
  });
}

/** What became of it; and the content to copy by hand, where it is asked for or nothing else can be done. */
function takenView({ taken, words, intents }: ReportContext): TemplateResult | typeof nothing {
  if (taken === null || taken.outcome === "printed") return nothing;
  const { name, content } = taken.export;
  const open = taken.outcome === "refused" || taken.outcome === "shown";
  return html`<div class="taken" part="taken" data-outcome=${taken.outcome}>
    ${taken.outcome === "shown" ? nothing : html`<p>${words.say(`take.${taken.outcome}`, { name })}</p>`}
    ${
      open
        ? html`<textarea
            class="copy"
            part="copy"
            readonly
            rows="12"
            spellcheck="false"
            aria-label=${words.say("take.content", { name })}
            .value=${content}
            @focus=${chooseAll}
          ></textarea>`
        : taken.outcome === "saved"
          ? html`<button type="button" class="button small" part="show-export" @click=${intents.showTaken}>
              ${words.say("take.show")}
            </button>`
          : nothing
    }
  </div>`;
}

// All of it is chosen, with its beginning in sight.
function chooseAll(event: Event): void {
  const field = event.target as HTMLTextAreaElement;
  field.select();
  field.scrollTop = 0;
}
