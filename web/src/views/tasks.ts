import { html, nothing, type TemplateResult } from "lit";
import type { PrecheckReport } from "../types/report.js";
import type { Condition, ReportContext } from "./context.js";
import { badge } from "./icon.js";

/** Fewer are seen at once where they stand. */
const listedFrom = 3;

/** Whether there is enough to do for a list of its own. */
export function listsTasks(report: PrecheckReport): boolean {
  return openConditions(report).length >= listedFrom;
}

const openConditions = ({ conditions }: PrecheckReport) =>
  conditions.filter(({ status }) => status === "blocked" || status === "unknown");

/** What has to be done before applying, a line each with its state in words; each leads to where it stands in full. */
export function tasksView(context: ReportContext): TemplateResult | typeof nothing {
  const { report, words, intents } = context;
  if (!listsTasks(report)) return nothing;
  const open = openConditions(report);
  const answered = report.statements.filter(({ answer }) => answer !== null).length;
  const asked = report.statements.length;
  // Losses and risks can be unknown too; the verdict counts them.
  const uncertain = report.losses.filter(({ certain }) => !certain).length;
  const unsure = uncertain + report.risks.filter(({ applies }) => applies === "maybe").length;
  return html`<nav class="tasks" part="tasks" aria-label=${words.say("tasks.title")}>
    <p class="tasks-title" aria-hidden="true">${words.say("tasks.title")}</p>
    <ol>
      ${open.map(
        (condition) => html`<li>
          <button type="button" class="task" @click=${() => intents.goToRow(condition.id)}>
            <span class="task-name">${words.text(condition.title)}</span>
            ${stateOf(condition, context)}
          </button>
        </li>`,
      )}
      ${
        unsure === 0
          ? nothing
          : html`<li>
              <button type="button" class="task" @click=${() => intents.goTo(uncertain > 0 ? "losses" : "risks")}>
                <span class="task-name">${words.say("tasks.unsure", { count: unsure })}</span>
                ${badge("unknown", words.say("status.unknown"))}
              </button>
            </li>`
      }
      ${
        asked === 0
          ? nothing
          : html`<li>
              <button type="button" class="task" @click=${() => intents.goTo("statements")}>
                <span class="task-name">${words.say("tasks.statements", { count: asked })}</span>
                ${
                  answered === asked
                    ? badge("plain", words.say("tasks.answered"))
                    : badge("ask", words.say("statements.progress", { answered, total: asked }))
                }
              </button>
            </li>`
      }
    </ol>
  </nav>`;
}

function stateOf({ status, clearsOn }: Condition, { words }: ReportContext): TemplateResult {
  if (status === "unknown") return badge("unknown", words.say("status.unknown"));
  return clearsOn === null
    ? badge("stop", words.say("status.blocked"))
    : badge("stop", words.say("clears.on", { date: words.date.short(clearsOn) }));
}
