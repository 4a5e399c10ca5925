import { html, nothing, type TemplateResult } from "lit";
import type { ReportContext, Stage, Words } from "./context.js";
import { customProperties } from "./custom-properties.js";
import { lengthOf } from "./stage-words.js";
import {
  type Band,
  type Bar,
  bandsWithin,
  type Span,
  scaleAfterClosing,
  scaleToClosing,
  stagesOf,
  type TimeScale,
} from "./time-scale.js";

/** The stages drawn to scale, for the eye alone: the list beside it says all of it in words. */
export function timelineChart(context: ReportContext): TemplateResult | typeof nothing {
  const { report, words, days } = context;
  const toClosing = scaleToClosing(report, days);
  const afterClosing = scaleAfterClosing(report, days);
  if (toClosing === null && afterClosing === null) return nothing;
  return html`<div class="charts" aria-hidden="true">
    ${toClosing === null ? nothing : panel(toClosing, words.say("chart.toClosing"), "days", context)}
    ${afterClosing === null ? nothing : panel(afterClosing, words.say("chart.afterClosing"), "months", context)}
    ${legend([toClosing, afterClosing], words)}
  </div>`;
}

function panel(scale: TimeScale, title: string, axis: "days" | "months", context: ReportContext): TemplateResult {
  const { words } = context;
  return html`<figure class="chart chart-${axis}" part="timeline">
    <figcaption>${title}</figcaption>
    <div class="chart-axis">
      ${scale.ticks.map(
        ({ day, at, minor }) => html`<span
          class="tick ${minor ? "tick-minor" : ""} ${at > 0.8 ? "tick-late" : ""}"
          ${at01(at, 0)}
        >
          <span>${scale.bands.length > 0 || axis === "days" ? words.date.tick(day) : words.date.month(day)}</span>
          ${scale.bands.length > 0 || axis === "days" ? html`<span>${words.date.weekday(day)}</span>` : nothing}
        </span>`,
      )}
    </div>
    <div class="chart-body">
      <div class="bands">${scale.bands.map((band) => bandOf(band, scale, words))}</div>
      ${scale.bars.map((bar, index) => barRow(bar, index === 0 && axis === "days", scale, context))}
      ${scale.closing === null ? nothing : closingRow(scale.closing, context)}
    </div>
  </figure>`;
}

function bandOf(band: Band, scale: TimeScale, words: Words): TemplateResult {
  // A name has room above three days or more.
  const named = band.name !== null && band.width / scale.day > 2.5;
  return html`<span class="band band-${band.kind}" ${at01(band.start, band.width)}>
    ${named && band.name ? html`<span class="band-name">${words.text(band.name)}</span>` : nothing}
  </span>`;
}

function barRow(bar: Bar, first: boolean, scale: TimeScale, { words, report }: ReportContext): TemplateResult {
  if ("notice" in bar.of) {
    const { title, until, bound } = bar.of.notice;
    const end = until === null ? "" : words.say(`until.${bound ?? "exactly"}`, { date: words.date.plain(until) });
    return row(words.text(title), end, html`${span(bar, `bar-kept ${bound === "at-least" ? "bar-beyond" : ""}`)}`);
  }
  const { stage } = bar.of;
  const counted = stage.length?.unit === "working-day" ? bandsWithin(scale, bar) : [];
  const { withdrawal } = report.submission;
  const turnsHere = withdrawal !== null && withdrawal.until !== null && withdrawal.stage === stage.id;
  const turn = withdrawal === null && first ? 0 : turnsHere ? bar.start + bar.width : null;
  return row(
    words.text(stage.title),
    endOf(stage, words),
    html`${span(bar, lookOf(stage))}
    ${counted.map(({ kind, start, width }) =>
      kind === "make-up" ? nothing : html`<span class="pause" ${at01(start, width)}></span>`,
    )}
    ${turn === null ? nothing : html`<span class="turn" ${at01(turn, 0)}></span>`}`,
  );
}

function lookOf({ estimated, applies, bound, from, canWithdraw }: Stage): string {
  return [
    estimated ? "bar-estimated" : "",
    applies === "maybe" ? "bar-maybe" : "",
    bound === "at-most" ? "bar-at-most" : "",
    from === "closing" ? (canWithdraw ? "bar-restore" : "bar-after") : "",
  ].join(" ");
}

function endOf(stage: Stage, words: Words): string {
  const length = lengthOf(stage, words);
  return stage.ends === null ? length : words.say("chart.length", { length, ends: words.date.shortest(stage.ends) });
}

function closingRow(closing: Span, { words, report }: ReportContext): TemplateResult {
  const { earliest, latest } = report.closing;
  const estimated = stagesOf(report).before.some((stage) => stage.estimated);
  const days = [earliest, latest].flatMap((day) => (day === null ? [] : words.date.shortest(day)));
  const spoken =
    latest === null
      ? words.say("chart.open", { starts: days[0] ?? "" })
      : earliest === latest
        ? (days[0] ?? "")
        : words.say("stages.range", { starts: days[0] ?? "", ends: days[1] ?? "" });
  return row(words.say("stages.closingDays"), spoken, span(closing, `bar-closing ${estimated ? "bar-estimated" : ""}`));
}

function row(name: string, end: string, bars: TemplateResult): TemplateResult {
  return html`<div class="chart-row">
    <span class="chart-name"><span>${name}</span> <span class="chart-end">${end}</span></span>
    <span class="chart-track">${bars}</span>
  </div>`;
}

function span({ start, width, open }: Span, look: string): TemplateResult {
  return html`<span class="bar ${open ? "bar-open" : ""} ${look}" ${at01(start, width)}></span>`;
}

/** Only what is drawn is explained. */
function legend(scales: Array<TimeScale | null>, words: Words): TemplateResult | typeof nothing {
  const drawn = scales.filter((scale) => scale !== null);
  const bars = drawn.flatMap((scale) => scale.bars);
  const stages = bars.flatMap(({ of }) => ("stage" in of ? [of.stage] : []));
  const band = (kind: Band["kind"]) => drawn.some(({ bands }) => bands.some((other) => other.kind === kind));
  const entries = [
    [band("weekend"), "weekend", words.say("legend.weekend")],
    [band("holiday"), "holiday", words.say("legend.holiday")],
    [band("make-up"), "make-up", words.say("legend.makeUp")],
    [stages.some(({ bound }) => bound === "at-most"), "at-most", words.say("legend.atMost")],
    [stages.some(({ estimated }) => estimated), "estimated", words.say("legend.estimated")],
    [stages.some(({ applies }) => applies === "maybe"), "maybe", words.say("legend.maybe")],
    [bars.some(({ open }) => open), "open", words.say("legend.open")],
    [bars.some(({ of }) => "notice" in of && of.notice.bound === "at-least"), "beyond", words.say("legend.beyond")],
    [drawn.some(({ closing }) => closing !== null), "closing", words.say("legend.closing")],
    [drawn.some(({ closing }) => closing !== null), "turn", words.say("legend.turn")],
  ] as const;
  return html`<ul class="legend">
    ${entries.map(([shown, look, text]) => (shown ? html`<li><span class="swatch swatch-${look}"></span>${text}</li>` : nothing))}
  </ul>`;
}

function at01(start: number, width: number) {
  const percent = (part: number) => `${(part * 100).toFixed(3)}%`;
  return customProperties({ "--at": percent(start), "--width": percent(width) });
}
