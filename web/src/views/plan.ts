import { html, nothing, type TemplateResult } from "lit";
import { dayOf, daysBetween } from "../i18n/dates.js";
import { totalled } from "../i18n/money.js";
import type { PrecheckReport, Text } from "../types/report.js";
import type { PlanStep, ReportContext } from "./context.js";
import { actionLink } from "./fix.js";
import { section } from "./section.js";

type Phase = "before" | "apply" | "after";

/** Everything ahead of applying has to be done before it; what follows can only be done then. */
const phaseOf = (kind: PlanStep["kind"]): Phase =>
  kind === "submit" ? "apply" : kind === "follow" ? "after" : "before";

/** That applying comes after all that precedes it, and what follows after it, the parts of the plan show. */
const isToldAfter = ({ kind, after }: PlanStep) => phaseOf(kind) === "before" && after.length > 0;

/** What to do, in order: what has to be done before what, how long it takes, and the money each step saves. */
export function planView(context: ReportContext): TemplateResult | typeof nothing {
  const { report, words } = context;
  if (report.plan.length === 0) return nothing;
  const titles = titlesOf(report);
  const saved = totalled(report.plan.flatMap(({ saves }) => saves));
  const phases = (["before", "apply", "after"] as const)
    .map((phase) => [phase, report.plan.filter(({ kind }) => phaseOf(kind) === phase)] as const)
    .filter(([, steps]) => steps.length > 0);
  return section({
    id: "plan",
    language: words.language,
    title: words.say("section.plan"),
    intro: words.say(report.plan.some(isToldAfter) ? "plan.introOrdered" : "plan.intro"),
    aside:
      saved.length === 0
        ? undefined
        : words.say("plan.savesAll", { amount: saved.map(words.money).join(words.say("list.separator")) }),
    body: phases.map(
      ([phase, steps]) => html`<div class="phase phase-${phase}" part="plan-phase">
        ${phase === "apply" ? nothing : html`<h4>${words.say(`plan.phase.${phase}`, { count: steps.length })}</h4>`}
        <ol class="plan" start=${steps[0]?.order ?? 1}>
          ${steps.map((step) => planRow(step, titles, context))}
        </ol>
      </div>`,
    ),
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
  const { report, words } = context;
  const kind = words.say(`plan.${step.kind}`);
  const of = step.ref === null ? undefined : titles.get(step.ref);
  const title = of ? words.text(of) : kind;
  // What to do comes first; what it is about stands below it.
  const todo = step.text === null ? title : words.text(step.text);
  const about = todo === title ? null : title;
  const waits = step.on === null ? 0 : (daysBetween(dayOf(report.at), step.on) ?? 0);
  return html`<li class="step step-${step.kind}" part="plan-step" value=${step.order}>
    <span class="step-number">${step.order}</span>
    <div class="step-body">
      <p>${todo === kind ? nothing : html`<span class="plan-kind">${kind}</span> `}<b>${todo}</b></p>
      <p class="row-notes">
        ${isToldAfter(step) ? html`<span class="step-after">${words.say("plan.after", { steps: step.after.join(words.say("list.separator")) })}</span>` : nothing}
        ${about === null ? nothing : html`<span>${about}</span>`}
        ${step.on === null ? nothing : html`<span>${words.say(step.kind === "wait" ? "plan.until" : "plan.on", { date: words.date.long(step.on) })}</span>`}
        ${waits > 0 ? html`<span>${words.say("plan.inDays", { count: waits })}</span>` : nothing}
      </p>
      ${
        step.saves.length === 0
          ? nothing
          : html`<p class="saves">
              ${words.say("plan.saves", { amount: step.saves.map(words.money).join(words.say("list.separator")) })}
            </p>`
      }
      ${step.action === null || step.ref === null ? nothing : actionLink({ action: step.action, ref: step.ref }, title, context, "small quiet")}
    </div>
  </li>`;
}
