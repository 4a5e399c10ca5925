import { html, nothing, type TemplateResult } from "lit";
import { compareReports } from "../compare/compare-reports.js";
import { dayOf } from "../i18n/dates.js";
import { changesSentence, comparisonView } from "./changes.js";
import type { ReportContext } from "./context.js";
import { badge, icon, type Tone } from "./icon.js";
import { section } from "./section.js";
import { used } from "./used.js";

/** That this is a simulation, always in sight, with the way back. */
export function simulationBar({ simulation, words, intents }: ReportContext): TemplateResult | typeof nothing {
  if (simulation === null) return nothing;
  return html`<div class="simulation-bar" part="simulation-bar">
    <p>${icon("ask")} <b>${words.say("simulation.label")}</b> <span>${words.say("simulation.note")}</span></p>
    <button type="button" class="button small" @click=${used(intents.backToNow)}>${words.say("simulation.end")}</button>
  </div>`;
}

const outcomeTones: Readonly<Record<string, Tone>> = { settled: "go", answer: "ask", waits: "caution" };

/** What is supposed, each with a way back, and what comes of it beside the account as it is. */
export function simulationView(context: ReportContext): TemplateResult | typeof nothing {
  const { simulation, actual, words, intents } = context;
  if (simulation === null) return nothing;
  const comparison = compareReports(actual, simulation.report);
  return html`<section class="simulation" part="simulation">
    <h3>${words.say("simulation.title")}</h3>
    <ul class="supposed">
      ${
        simulation.day === null
          ? nothing
          : html`<li data-supposed="day">
              <span>${words.say("simulation.day", { date: words.date.long(simulation.day) })}</span>
              <button
                type="button"
                class="button small"
                data-undo="day"
                aria-label=${words.say("simulation.undoDay")}
                @click=${used(() => intents.tryDay(dayOf(actual.at)))}
              >
                ${words.say("simulation.undo")}
              </button>
            </li>`
      }
      ${simulation.steps.map((step) => {
        const title = step.title === null ? step.ref : words.text(step.title);
        const outcome = words.say(`simulation.outcome.${step.outcome}`, {
          date: step.clearsOn === null ? "" : words.date.long(step.clearsOn),
        });
        return html`<li data-supposed=${step.ref} data-outcome=${step.outcome}>
          <span>${words.say("simulation.dealtWith", { title })}</span>
          ${badge(outcomeTones[step.outcome] ?? "stop", outcome)}
          <button
            type="button"
            class="button small"
            data-undo=${step.ref}
            aria-label=${words.say("simulation.undoRef", { title })}
            @click=${used(() => intents.undo(step.ref))}
          >
            ${words.say("simulation.undo")}
          </button>
        </li>`;
      })}
    </ul>
    ${
      comparison === null
        ? nothing
        : html`<p class="changes-sum">${words.say("simulation.compared") + words.say("colon")}${changesSentence(comparison, words)}</p>
            ${comparisonView(comparison, words, new Set(simulation.steps.map(({ ref }) => ref)))}`
    }
  </section>`;
}

/** "Suppose this were dealt with", where the agreement says what that would be; else the day it clears by itself. */
export function supposeControl(
  { id, clearsOn = null }: { id: string; clearsOn?: string | null },
  title: string,
  context: ReportContext,
): TemplateResult | typeof nothing {
  const { words, intents, simulation, report } = context;
  const step = simulation?.steps.find(({ ref }) => ref === id);
  if (step !== undefined) {
    const still =
      step.clearsOn === null
        ? words.say("simulation.still.open")
        : words.say("simulation.still.waits", { date: words.date.long(step.clearsOn) });
    return html`<p class="still-open">${still}</p>`;
  }
  const { edits, obstacle } = context.settlementOf(id);
  if (edits.length > 0) {
    return control(words.say("suppose.do"), words.say("suppose.doRef", { title }), () => intents.suppose([id]), id);
  }
  if (obstacle === "time" && clearsOn !== null && clearsOn !== dayOf(report.at)) {
    const label = words.say("try.takeEarliest", { date: words.date.short(clearsOn) });
    return control(label, `${label}: ${title}`, () => intents.tryDay(clearsOn), id);
  }
  return nothing;
}

function control(label: string, name: string, act: () => void, ref: string): TemplateResult {
  return html`<button type="button" class="button small quiet" part="suppose" data-suppose=${ref} aria-label=${name} @click=${used(act)}>
    ${label}
  </button>`;
}

/** The result for another submission date. */
export function tryDayView(context: ReportContext): TemplateResult {
  const { report, words, intents, simulation } = context;
  const { earliest } = report.submission;
  const day = dayOf(report.at);
  const onDate = (event: Event) => {
    const { value } = event.target as HTMLInputElement;
    // On every keystroke: WebKit reports a change only to who leaves. Whoever types 2027 comes by the years 2, 20 and 202, and the browser reports each.
    if (value >= "1000") intents.tryDay(value);
  };
  // The field is not set with every drawing, which would take away what is half typed; but whoever leaves it sees the day that holds.
  const onLeave = (event: Event) => {
    (event.target as HTMLInputElement).value = day;
  };
  return section({
    id: "try",
    language: words.language,
    title: words.say("try.title"),
    body: html`
      <div class="try">
        <label class="field">
          <span class="label">${words.say("try.date")}</span>
          <input type="date" part="date" .value=${day} @input=${onDate} @blur=${onLeave} />
        </label>
        ${
          earliest !== null && earliest !== day
            ? html`<button type="button" class="button" @click=${used(() => intents.tryDay(earliest))}>
                ${words.say("try.takeEarliest", { date: words.date.short(earliest) })}
              </button>`
            : nothing
        }
        ${
          simulation === null
            ? nothing
            : html`<button type="button" class="button" @click=${used(intents.backToNow)}>${words.say("simulation.end")}</button>`
        }
      </div>
    `,
  });
}
