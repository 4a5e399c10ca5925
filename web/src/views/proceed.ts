import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { ReportContext } from "./context.js";
import { lossSum, lossWords } from "./loss-sum.js";
import { counts } from "./verdict.js";

/** Whether the person may go on, and if not, why. */
export function proceedGate(
  context: Pick<ReportContext, "report" | "simulation" | "stale" | "acknowledged" | "words">,
): {
  open: boolean;
  reason: string | null;
} {
  const { report, simulation, stale, acknowledged, words } = context;
  const closed = (reason: string) => ({ open: false, reason });
  const { blocking, unknown, unanswered } = counts(report);
  // What is supposed says nothing about going on now.
  if (simulation !== null) return closed(words.say("proceed.why.simulated"));
  // What was so when the summary was taken need not be so now.
  if (stale !== null) return closed(words.say("proceed.why.stale"));
  switch (report.verdict) {
    case "ready":
    case "ready-with-losses":
      return { open: true, reason: null };
    case "at-risk":
      return acknowledged ? { open: true, reason: null } : closed(words.say("proceed.why.at-risk"));
    case "needs-confirmation":
      return closed(words.say("proceed.why.needs-confirmation", { count: unanswered }));
    case "incomplete":
      return closed(words.say("proceed.why.incomplete", { count: unknown }));
    default:
      return closed(words.say("proceed.why.blocked", { count: blocking }));
  }
}

export function proceedView(context: ReportContext): TemplateResult {
  const { report, words, intents, acknowledged, handedOver, simulation } = context;
  const { open, reason } = proceedGate(context);
  return html`<section class="proceed" id="proceed" part="proceed-area" lang=${words.language}>
    <h3 id="proceed-title" tabindex="-1">${words.say("proceed.title")}</h3>
    ${
      report.verdict === "at-risk" && simulation === null
        ? html`<label class="acknowledge">
            <input
              type="checkbox"
              .checked=${live(acknowledged)}
              @change=${(event: Event) => intents.acknowledge((event.target as HTMLInputElement).checked)}
            />
            <span>${words.say("proceed.acknowledge")}</span>
          </label>`
        : nothing
    }
    <div class="proceed-line">
      <button
        type="button"
        class="button primary"
        part="proceed"
        aria-disabled=${open ? "false" : "true"}
        aria-describedby="proceed-reason"
        @click=${intents.proceed}
      >
        ${label(context)}
      </button>
      <p id="proceed-reason" class="proceed-reason">${reason ?? words.say("proceed.note")}</p>
    </div>
    ${handedOver ? html`<p class="handed-over">${words.say("proceed.done")}</p>` : nothing}
  </section>`;
}

// Whoever gives something up presses a button that says what.
function label({ report, words }: ReportContext): string {
  const loses = report.losses.length > 0 && (report.verdict === "ready-with-losses" || report.verdict === "at-risk");
  return loses
    ? words.say("proceed.losing", { loss: lossWords(lossSum(report), words) })
    : words.say("proceed.procedure", { procedure: words.say(`procedure.${report.policy.procedure}`) });
}
