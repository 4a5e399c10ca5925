import { html, nothing, type TemplateResult } from "lit";
import { changeMark } from "./changes.js";
import { clauses } from "./clauses.js";
import type { Accrual, Loss, ReportContext, Words } from "./context.js";
import { entryList } from "./entry-list.js";
import { fix } from "./fix.js";
import { hostText } from "./host-text.js";
import { badge } from "./icon.js";
import { items } from "./items.js";
import { lossSum } from "./loss-sum.js";
import { openFacts } from "./open-facts.js";
import { section } from "./section.js";
import { supposeControl } from "./simulation.js";

/** What is given up, with the total of every currency ahead of the single entries. */
export function lossesView(context: ReportContext): TemplateResult | typeof nothing {
  const { report, words } = context;
  if (report.losses.length === 0) return nothing;
  const { totals, unpriced, uncertain } = lossSum(report);
  return section({
    id: "losses",
    language: words.language,
    title: words.say("section.losses"),
    intro: words.say("losses.intro"),
    body: html`
      <div class="total" part="loss-total">
        <span class="label">${words.say("losses.total")}</span>
        ${totals.map((amount) => html`<strong class="figure">${words.money(amount)}</strong>`)}
        ${unpriced > 0 ? html`<span>${words.say("money.unpriced", { count: unpriced })}</span>` : nothing}
        ${uncertain ? html`<span>${words.say("money.uncertain")}</span>` : nothing}
      </div>
      <ol class="rows">
        ${report.losses.map((loss) => lossRow(loss, context))}
      </ol>
    `,
  });
}

function lossRow(loss: Loss, context: ReportContext): TemplateResult {
  const { words } = context;
  const title = words.text(loss.title);
  return html`<li class="row" part="loss" data-loss=${loss.id}>
    <div class="row-head">
      <h4 id="row-${loss.id}" tabindex="-1">${title}</h4>
      ${changeMark(loss.id, context)} ${loss.certain ? nothing : badge("unknown", words.say("losses.uncertain"))}
      <span class="amounts">${loss.totals.map((amount) => html`<strong class="figure">${words.money(amount)}</strong>`)}</span>
    </div>
    <p class="row-notes">
      <span>${words.say(`lossWhen.${loss.when}`)}</span>
      ${loss.unpriced > 0 ? html`<span>${words.say("money.unpriced", { count: loss.unpriced })}</span>` : nothing}
      ${loss.returns.map((amount) => html`<span>${words.say("money.returns", { amount: words.money(amount) })}</span>`)}
      ${loss.certain ? nothing : html`<span>${words.say("money.uncertain")}</span>`}
    </p>
    ${items(named(loss.items), title, context)} ${openFacts(loss, context)}
    ${
      loss.save === null
        ? supposeControl(loss, title, context)
        : fix(loss.save, loss.id, title, context, words.say("losses.save"), supposeControl(loss, title, context))
    }
    ${clauses(loss.clause, context)}
  </li>`;
}

// A single fact without a name, such as a balance, is the amount beside the title once more.
function named(items: Loss["items"]): Loss["items"] {
  const [first] = items;
  return items.length === 1 && first?.id === null && first.title === null ? [] : items;
}

/** Debts that grow by the day. */
export function accrualsView(context: ReportContext): TemplateResult | typeof nothing {
  const { report, words } = context;
  if (report.accruals.length === 0) return nothing;
  return section({
    id: "accruals",
    language: words.language,
    title: words.say("section.accruals"),
    intro: words.say("accruals.intro"),
    body: html`<ol class="rows">
      ${report.accruals.map((accrual) => accrualRow(accrual, context))}
    </ol>`,
  });
}

function accrualRow(accrual: Accrual, context: ReportContext): TemplateResult {
  const { words } = context;
  return html`<li class="row" part="accrual" data-accrual=${accrual.id}>
    <div class="row-head">
      <h4>${words.text(accrual.title)}</h4>
      <span class="amounts">${accrual.totals.map((amount) => html`<strong class="figure">${words.money(amount)}</strong>`)}</span>
    </div>
    <p class="row-notes">
      <span>${words.say("accruals.on", { date: words.date.short(accrual.on) })}</span>
      ${accrual.certain ? nothing : html`<span>${words.say("money.uncertain")}</span>`}
    </p>
    ${closingLine(accrual, words)}
    ${entryList(
      {
        label: words.text(accrual.title),
        list: accrual.items,
        row: (item) => accrualItem(item, accrual.rate, words),
        searched: ({ id, title, amount }) => [id, title, amount.value].join(" "),
      },
      context,
    )}
    ${openFacts(accrual, context)} ${clauses(accrual.clause, context)}
  </li>`;
}

function accrualItem(item: Accrual["items"][number], rate: string, words: Words): TemplateResult {
  return html`<li>
    <div class="item-main">
      <span class="item-name">${hostText(item.title ?? item.id ?? item.pointer)}</span>
      <span class="item-notes">
        <span>${words.say("accruals.since", { date: words.date.short(item.since) })}</span>
        <span>${words.say("accrual.line", { amount: words.money(item.amount), rate, days: item.days })}</span>
      </span>
    </div>
    <span class="item-amount">${words.money(item.principal)}</span>
  </li>`;
}

// What waiting costs: the same debt on the day it would be over, where that is another day.
function closingLine({ closing, on }: Accrual, words: Words): TemplateResult | typeof nothing {
  if (closing === null || closing.on === on || closing.totals.length === 0) return nothing;
  const amount = closing.totals.map(words.money).join(words.say("list.separator"));
  return html`<p class="clears">${words.say("accrual.closing", { date: words.date.long(closing.on), amount })}</p>`;
}
