import { html, nothing, type TemplateResult } from "lit";
import { dayOf } from "../i18n/dates.js";
import { clauses } from "./clauses.js";
import type { ReportContext, Stage, Words } from "./context.js";
import { customProperties } from "./custom-properties.js";
import { badge } from "./icon.js";
import { legalView } from "./legal.js";
import { section } from "./section.js";
import { timeScale } from "./time-scale.js";
import { closingSentence } from "./verdict.js";

/** When it will be over: drawn to scale, and as a list that says everything in words. */
export function timelineView(context: ReportContext): TemplateResult | typeof nothing {
  const { report, words } = context;
  const passed = report.stages.filter(({ applies }) => applies !== "no");
  const skipped = report.stages.filter(({ applies }) => applies === "no");
  if (report.stages.length === 0) return nothing;
  return section({
    id: "stages",
    title: words.say("section.stages"),
    intro: words.say("stages.intro", { at: words.date.time(report.at) }),
    body: html`
      ${chart(context)}
      <ol class="stages">
        <li class="stage stage-start">
          <h4>${words.say("stages.submission")}</h4>
          <p class="stage-dates">${words.date.long(dayOf(report.at))}</p>
        </li>
        ${passed.filter(({ from }) => from !== "closing").map((stage) => stageRow(stage, context))}
        <li class="stage stage-end">
          <h4>${words.say("stages.closed")}</h4>
          <p class="stage-dates">${closingSentence(report, words) ?? words.say("stage.noLength")}</p>
        </li>
        ${passed.filter(({ from }) => from === "closing").map((stage) => stageRow(stage, context))}
      </ol>
      ${
        skipped.length === 0
          ? nothing
          : html`<details class="fold">
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
            </details>`
      }
    `,
  });
}

function stageRow(stage: Stage, context: ReportContext): TemplateResult {
  const { words } = context;
  return html`<li class="stage ${stage.applies === "maybe" ? "stage-maybe" : ""}" part="stage" data-stage=${stage.id}>
    <div class="row-head">
      <h4>${words.text(stage.title)}</h4>
      ${stage.applies === "maybe" ? badge("unknown", words.say("stages.maybe")) : nothing}
      ${stage.estimated ? badge("caution", words.say("stage.estimated")) : nothing}
    </div>
    <p class="stage-dates">${datesOf(stage, words)}</p>
    <p class="row-notes">
      <span>${lengthOf(stage, words)}</span>
      ${
        stage.from === "closing"
          ? nothing
          : html`<span>${words.say(stage.canWithdraw ? "stage.canWithdraw" : "stage.cannotWithdraw")}</span>`
      }
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

function datesOf({ starts, ends, from }: Stage, words: Words): string {
  if (starts === null) return words.say(from === "closing" ? "stages.afterClosing" : "stages.afterPrevious");
  if (ends === null) return words.say("stages.from", { starts: words.date.long(starts) });
  return starts === ends
    ? words.date.long(starts)
    : words.say("stages.range", { starts: words.date.long(starts), ends: words.date.long(ends) });
}

function lengthOf({ length, bound }: Stage, words: Words): string {
  if (length === null) return words.say("stage.noLength");
  const span = words.say(`unit.${length.unit}`, { count: length.count });
  return bound === null ? span : words.say(`bound.${bound}`, { length: span });
}

// The drawing repeats the list for the eye alone.
function chart({ report, words }: ReportContext): TemplateResult | typeof nothing {
  const scale = timeScale(report);
  if (scale === null) return nothing;
  const percent = (part: number) => `${(part * 100).toFixed(3)}%`;
  return html`<div class="chart" part="timeline" aria-hidden="true">
    <div class="chart-axis">
      ${scale.ticks.map(
        ({ day, at }) =>
          html`<span class="tick" ${customProperties({ "--at": percent(at) })}><span>${words.date.tick(day)}</span></span>`,
      )}
    </div>
    ${scale.bars.map(
      ({ stage, start, width, open }) => html`<div class="chart-row">
        <span class="chart-name"><span>${words.text(stage.title)}</span> <span>${lengthOf(stage, words)}</span></span>
        <span class="chart-track">
          <span
            class="bar ${open ? "bar-open" : ""} ${stage.estimated || stage.applies === "maybe" ? "bar-estimated" : ""} ${stage.from === "closing" ? "bar-after" : ""}"
            ${customProperties({ "--at": percent(start), "--width": percent(width) })}
          ></span>
        </span>
      </div>`,
    )}
    ${
      scale.closing === null
        ? nothing
        : html`<div class="chart-row">
            <span class="chart-name"><span>${words.say("stages.closingDays")}</span></span>
            <span class="chart-track">
              <span
                class="bar bar-closing ${scale.closing.open ? "bar-open" : ""}"
                ${customProperties({ "--at": percent(scale.closing.start), "--width": percent(scale.closing.width) })}
              ></span>
            </span>
          </div>`
    }
  </div>`;
}
