import { html, nothing, type TemplateResult } from "lit";
import type { DayChange, ReportComparison, RowChange } from "../compare/compare-reports.js";
import type { Amount } from "../types/report.js";
import type { ReportContext, Words } from "./context.js";
import { badge, type Tone } from "./icon.js";

const kinds = ["settled", "new", "changed"] as const;

const tones: Readonly<Record<RowChange["change"], Tone>> = { settled: "go", new: "stop", changed: "caution" };

// That a loss is listed no more need not mean that it was saved, and a stage is nothing to deal with.
function toneOf(row: RowChange): Tone {
  return kindOf(row) === "" ? tones[row.change] : row.change === "settled" ? "plain" : "caution";
}

/** What changed, in one sentence: "2 dealt with, 1 new." */
export function changesSentence(comparison: ReportComparison, words: Words): string {
  const counted = kinds
    .filter((kind) => comparison.counts[kind] > 0)
    .map((kind) => words.say(`changes.count.${kind}`, { count: comparison.counts[kind] }));
  if (counted.length > 0) return words.say("sentence", { text: counted.join(words.say("list.separator")) });
  return words.say(comparison.same ? "changes.none" : "changes.datesOnly");
}

/** What changed since the last report, at the head of the page until it is put away. */
export function changesView({ changes, simulation, words, intents }: ReportContext): TemplateResult | typeof nothing {
  // A simulation says itself in what it differs from the account as it is.
  if (changes === null || simulation !== null) return nothing;
  const { comparison, cause } = changes;
  return html`<section class="changes" part="changes" data-cause=${cause}>
    <div class="changes-head">
      <h3>${words.say(`changes.title.${cause}`)}</h3>
      <button type="button" class="button small" @click=${intents.dismissChanges}>${words.say("changes.dismiss")}</button>
    </div>
    <p class="changes-sum">${changesSentence(comparison, words)}</p>
    ${comparisonView(comparison, words)}
  </section>`;
}

/** What the last answer changed, where the answers are. */
export function answeredView({ answered, simulation, words }: ReportContext): TemplateResult | typeof nothing {
  if (answered === null || simulation !== null) return nothing;
  return html`<div class="changes" part="changes" data-cause="answer">
    <p class="changes-sum">${words.say("changes.title.answer") + words.say("colon")}${changesSentence(answered, words)}</p>
    ${comparisonView(answered, words)}
  </div>`;
}

/** The rows that changed by name, and verdict, totals and dates before and after. */
export function comparisonView(
  comparison: ReportComparison,
  words: Words,
  /** Rows named elsewhere already. */
  named: ReadonlySet<string> = new Set(),
): TemplateResult | typeof nothing {
  if (comparison.same) return nothing;
  const { verdict, losses, submission, closing } = comparison;
  const rows = comparison.rows.filter(({ id, change }) => change !== "settled" || !named.has(id));
  const facts: TemplateResult[] = [];
  if (verdict.before !== verdict.after) {
    facts.push(
      fact(
        words.say("changes.verdict"),
        words.say(`verdict.${verdict.before}`),
        words.say(`verdict.${verdict.after}`),
        words,
      ),
    );
  }
  if (losses !== null)
    facts.push(fact(words.say("fact.losses"), sum(losses.before, words), sum(losses.after, words), words));
  const days: Array<[string, DayChange | null]> = [
    [words.say("changes.submission"), submission],
    [words.say("changes.closing.earliest"), closing.earliest],
    [words.say("changes.closing.latest"), closing.latest],
  ];
  // While something blocks, a closing day would be the day of an application that is going to be rejected.
  const told = verdict.after === "blocked" || verdict.after === "incomplete" ? days.slice(0, 1) : days;
  for (const [label, change] of told) if (change !== null) facts.push(dayFact(label, change, words));
  return html`
    ${
      rows.length === 0
        ? nothing
        : html`<ul class="changed-rows">
            ${rows.map(
              (row) => html`<li data-change=${row.change} data-ref=${row.id}>
                ${badge(toneOf(row), words.say(`changes.${kindOf(row)}${row.change}`))}
                <span>${titleOf(row, words)}${itemNote(row, words)}</span>
              </li>`,
            )}
          </ul>`
    }
    ${facts.length === 0 ? nothing : html`<dl class="changed-facts">${facts}</dl>`}
  `;
}

/** A mark on a row that changed; in a simulation, one that differs from the account as it is. */
export function changeMark(id: string, { changes, simulation, words }: ReportContext): TemplateResult | typeof nothing {
  if (changes === null || simulation !== null) return nothing;
  const row = changes.comparison.rows.find((changed) => changed.id === id);
  if (row === undefined || row.change === "settled") return nothing;
  return html`<span class="tag tag-changed" data-changed=${row.change}>${words.say(`changes.mark.${row.change}`)}</span>`;
}

function kindOf({ part }: RowChange): "" | "loss." | "stage." {
  if (part === "stages") return "stage.";
  return part === "losses" || part === "accruals" ? "loss." : "";
}

// A condition is titled by what has to be so; beside "new" it would sound as if it were.
function titleOf({ part, title }: RowChange, words: Words): string {
  return part === "conditions" ? words.say("changes.condition", { title: words.text(title) }) : words.text(title);
}

function itemNote({ items: { gone, added } }: RowChange, words: Words): string {
  const notes: string[] = [];
  if (gone > 0) notes.push(words.say("changes.items.gone", { count: gone }));
  if (added > 0) notes.push(words.say("changes.items.added", { count: added }));
  if (notes.length === 0) return "";
  // Chinese brackets bring their own room.
  const room = words.language === "zh-CN" ? "" : " ";
  return room + words.say("changes.items", { items: notes.join(words.say("list.separator")) });
}

function fact(label: string, before: string, after: string, words: Words, note = ""): TemplateResult {
  // The arrow is for the eye; the ear hears which is which.
  return html`<div>
    <dt>${label}</dt>
    <dd>
      <span class="was"><span class="aloud">${words.say("changes.was") + words.say("colon")}</span>${before}</span>
      <span aria-hidden="true">→</span>
      <b><span class="aloud">${words.say("changes.now") + words.say("colon")}</span>${after}</b> ${note}
    </dd>
  </div>`;
}

function dayFact(label: string, { before, after, days }: DayChange, words: Words): TemplateResult {
  const day = (date: string | null) => (date === null ? words.say("changes.noDay") : words.date.short(date));
  const moved =
    days === null ? "" : words.say(days < 0 ? "changes.days.sooner" : "changes.days.later", { count: Math.abs(days) });
  return fact(label, day(before), day(after), words, moved);
}

function sum(amounts: readonly Amount[], words: Words): string {
  return amounts.length === 0
    ? words.say("changes.nothing")
    : amounts.map(words.money).join(words.say("list.separator"));
}
