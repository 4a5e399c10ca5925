import { html, nothing, type TemplateResult } from "lit";
import { dayOf } from "../i18n/dates.js";
import type { Departure } from "../simulation/departure.js";
import type { ReportContext, Words } from "./context.js";
import { closingSentence } from "./verdict.js";

/** The earliest day it could all be over, and what that takes. */
export function departureView(context: ReportContext): TemplateResult | typeof nothing {
  const { departure, words } = context;
  if (departure === null) return nothing;
  if (departure === "pending") return pending(words);
  const closing = departure.takes === "now" && !departure.uncertain ? nowSentence(context) : null;
  if (departure.day === null) return closing === null ? nothing : html`<p class="verdict-closing">${closing}</p>`;
  return html`<div class="departure" part="departure" data-takes=${departure.takes}>
    <p>
      <span class="label">${words.say("departure.label")}</span>
      <strong class="departure-day">${words.date.long(departure.day)}</strong>
    </p>
    <p class="departure-how">${closing ?? taking(departure, context)}</p>
    ${seeIt(departure, context)}
  </div>`;
}

// As high as the day will be: what stands below is not to move.
function pending({ say }: Words): TemplateResult {
  return html`<div class="departure" part="departure" aria-busy="true">
    <p><span class="label">${say("departure.label")}</span> <strong class="departure-day">…</strong></p>
    <p class="departure-how">…</p>
  </div>`;
}

// "If you apply now" is so only for the account as it is.
function nowSentence({ report, simulation, words }: ReportContext): string | null {
  if (simulation === null || simulation.day === null) return closingSentence(report, words);
  const { earliest, latest } = report.closing;
  if (earliest === null) return null;
  const at = words.date.long(dayOf(report.at));
  if (latest === null) return words.say("try.closing.open", { at, earliest: words.date.long(earliest) });
  return earliest === latest
    ? words.say("try.closing.on", { at, date: words.date.long(latest) })
    : words.say("try.closing.between", { at, earliest: words.date.long(earliest), latest: words.date.long(latest) });
}

function taking({ takes, submission, uncertain }: Departure, { report, words }: ReportContext): string {
  const count = report.conditions.filter(({ status }) => status === "blocked").length;
  const how = words.say(`departure.${takes}`, { date: words.date.long(submission), count });
  return uncertain ? joined(how, words.say("departure.uncertain"), words) : how;
}

function joined(first: string, second: string, { language }: Words): string {
  return language === "zh-CN" ? first + second : `${first} ${second}`;
}

/** The way to the result the day belongs to. */
function seeIt({ takes, submission }: Departure, context: ReportContext): TemplateResult | typeof nothing {
  const { report, words, intents, settlementOf } = context;
  if (takes === "now") return nothing;
  const blocked = report.conditions.filter(({ status }) => status === "blocked").map(({ id }) => id);
  const see = () => {
    if (takes === "dealing") intents.suppose(blocked.filter((id) => settlementOf(id).edits.length > 0));
    if (submission !== dayOf(report.at)) intents.tryDay(submission);
  };
  return html`<p class="action">
    <button type="button" class="button small" part="suppose-all" @click=${see}>${words.say("departure.see")}</button>
  </p>`;
}
