import { html, nothing, type TemplateResult } from "lit";
import { dayOf } from "../i18n/dates.js";
import type { Notice } from "../types/report.js";
import { clauses } from "./clauses.js";
import type { ReportContext, Stage, Words } from "./context.js";
import { daysPassed } from "./days-passed.js";
import { badge } from "./icon.js";
import { legalView } from "./legal.js";
import { section } from "./section.js";
import { datesOf, lengthOf, wayBackWords } from "./stage-words.js";
import { keptUntil, stagesOf } from "./time-scale.js";
import { timelineChart } from "./timeline-chart.js";
import { closingSentence } from "./verdict.js";

/** When it will be over: drawn to scale, and as a list that says everything in words. */
export function timelineView(context: ReportContext): TemplateResult | typeof nothing {
  const { report, words } = context;
  if (report.stages.length === 0) return nothing;
  const { before, after } = stagesOf(report);
  const kept = keptUntil(report);
  const turnsAfter = report.submission.withdrawal?.stage ?? null;
  return section({
    id: "stages",
    language: words.language,
    title: words.say("section.stages"),
    intro: words.say("stages.intro", { at: words.date.time(report.at) }),
    body: html`
      ${timelineChart(context)}
      <ol class="stages" part="stages">
        <li class="stage stage-start" part="stage">
          <h4>${words.say("stages.submission")}</h4>
          <p class="stage-dates">${words.date.long(dayOf(report.at))}</p>
          ${turnsAfter === null ? turn(context) : nothing}
        </li>
        ${before.map(
          (stage) => html`${stageRow(stage, false, context)}
          ${stage.id === turnsAfter ? html`<li class="stage stage-turn" part="stage">${turn(context)}</li>` : nothing}`,
        )}
        <li class="stage stage-end" part="stage">
          <h4>${words.say("stages.closed")}</h4>
          <p>${closingSentence(report, words) ?? words.say("stage.noLength")}</p>
        </li>
        ${after.map((stage) => stageRow(stage, true, context))} ${kept.map((notice) => keptRow(notice, context))}
      </ol>
      ${skippedStages(context)}
    `,
  });
}

/** The point of no return. */
function turn({ report, words }: ReportContext): TemplateResult {
  return html`<p class="turn-words"><span class="turn-mark" aria-hidden="true"></span>${wayBackWords(report, words)}</p>`;
}

// Said where it can; that it cannot is said once, at the point of no return.
function wayBackOf({ canWithdraw }: Stage, afterClosing: boolean, words: Words): string | null {
  if (!canWithdraw) return null;
  return words.say(afterClosing ? "stage.canReopen" : "stage.canWithdraw");
}

function stageRow(stage: Stage, afterClosing: boolean, context: ReportContext): TemplateResult {
  const { words, days } = context;
  const withdraw = wayBackOf(stage, afterClosing, words);
  const look = [
    "stage",
    stage.applies === "maybe" ? "stage-maybe" : "",
    stage.estimated ? "stage-estimated" : "",
    afterClosing ? "stage-after" : "",
  ].join(" ");
  return html`<li class=${look} part="stage" data-stage=${stage.id}>
    <div class="row-head">
      <h4>${words.text(stage.title)}</h4>
      ${stage.applies === "maybe" ? badge("unknown", words.say("stages.maybe")) : nothing}
      ${stage.estimated ? badge("caution", words.say("stage.estimated")) : nothing}
    </div>
    <p class="stage-dates">${datesOf(stage, afterClosing, words)}</p>
    <p class="row-notes">
      <span>${lengthOf(stage, words)}</span>
      ${withdraw === null ? nothing : html`<span>${withdraw}</span>`}
      ${daysPassed(stage, days, words).map((text) => html`<span>${text}</span>`)}
    </p>
    ${stage.youMust === null ? nothing : html`<p>${words.say("stage.youMust", { text: words.text(stage.youMust) })}</p>`}
    ${stage.access === null ? nothing : html`<p>${words.say("stage.access", { text: words.text(stage.access) })}</p>`}
    ${
      stage.mayFail === null
        ? nothing
        : html`<p class="may-fail">${words.say("stage.mayFail", { text: words.text(stage.mayFail) })}</p>`
    }
    ${clauses(stage.clause, context)} ${legalView(stage, context)}
  </li>`;
}

/** Something kept, or owed, for a stated time after closing; what it is stands in its own section. */
function keptRow({ title, until, bound, applies }: Notice, { words }: ReportContext): TemplateResult | typeof nothing {
  if (until === null) return nothing;
  return html`<li class="stage stage-after stage-kept" part="stage">
    <div class="row-head">
      <h4>${words.text(title)}</h4>
      ${applies === "maybe" ? badge("unknown", words.say("applies.maybe")) : nothing}
    </div>
    <p class="stage-dates">${words.say(`until.${bound ?? "exactly"}`, { date: words.date.long(until) })}</p>
  </li>`;
}

function skippedStages(context: ReportContext): TemplateResult | typeof nothing {
  const { report, words } = context;
  const skipped = report.stages.filter(({ applies }) => applies === "no");
  if (skipped.length === 0) return nothing;
  return html`<details class="fold">
    <summary>${words.say("stages.skipped", { count: skipped.length })}</summary>
    <ul class="settled">
      ${skipped.map(
        (stage) => html`<li>
          ${badge("plain", words.say("applies.no"))}
          <div>
            <p>${words.text(stage.title)}</p>
            ${clauses(stage.clause, context)}
          </div>
        </li>`,
      )}
    </ul>
  </details>`;
}
