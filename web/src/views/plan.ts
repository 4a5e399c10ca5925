import { html, nothing, type TemplateResult } from "lit";
import type { PrecheckReport, Text } from "../types/report.js";
import type { PlanStep, ReportContext } from "./context.js";
import { actionLink } from "./fix.js";
import { section } from "./section.js";

/** What to do, in order. */
export function planView(context: ReportContext): TemplateResult | typeof nothing {
  const { report, words } = context;
  if (report.plan.length === 0) return nothing;
  const titles = titlesOf(report);
  return section({
    id: "plan",
    title: words.say("section.plan"),
    intro: words.say("plan.intro"),
    body: html`<ol class="plan">
      ${report.plan.map((step) => planRow(step, titles, context))}
    </ol>`,
  });
}

// A step names the element it is about; its title stands there and not in the plan.
function titlesOf(report: PrecheckReport): Map<string, Text> {
  const titled = [
    report.conditions,
    report.losses,
    report.risks,
    report.consequences,
    report.liabilities,
    report.retention,
    report.duties,
    report.alternatives,
    report.accruals,
    report.stages,
  ].flat();
  return new Map([
    ...titled.map(({ id, title }) => [id, title] as const),
    ...report.statements.map(({ id, text }) => [id, text] as const),
  ]);
}

function planRow(step: PlanStep, titles: Map<string, Text>, context: ReportContext): TemplateResult {
  const { words } = context;
  const kind = words.say(`plan.${step.kind}`);
  const of = step.ref === null ? undefined : titles.get(step.ref);
  const title = of ? words.text(of) : kind;
  // What to do comes first; what it is about stands below it.
  const todo = step.text === null ? title : words.text(step.text);
  const about = todo === title ? null : title;
  return html`<li class="plan-${step.kind}" part="plan-step">
    <p>${todo === kind ? nothing : html`<span class="plan-kind">${kind}</span> `}<b>${todo}</b></p>
    ${
      about === null && step.on === null && step.saves.length === 0
        ? nothing
        : html`<p class="row-notes">
            ${about === null ? nothing : html`<span>${about}</span>`}
            ${step.on === null ? nothing : html`<span>${words.say("plan.on", { date: words.date.long(step.on) })}</span>`}
            ${step.saves.map((amount) => html`<span>${words.say("plan.saves", { amount: words.money(amount) })}</span>`)}
          </p>`
    }
    ${step.action === null || step.ref === null ? nothing : actionLink({ action: step.action, ref: step.ref }, title, context)}
  </li>`;
}
