import { html, nothing, type TemplateResult } from "lit";
import { dayOf } from "../i18n/dates.js";
import { isTextKey } from "../i18n/texts.js";
import { visible } from "../i18n/visible.js";
import type { Items } from "../types/report.js";
import type { ReportContext, Words } from "./context.js";
import { codeText, hostText } from "./host-text.js";

/** So many stand open; the rest waits behind a summary. */
const shownAtOnce = 4;

/** The entries of the account an element of the report is about. */
export function items(list: Items, { words }: ReportContext): TemplateResult | typeof nothing {
  if (list.length === 0) return nothing;
  const atOnce = list.length <= shownAtOnce + 1 ? list : list.slice(0, shownAtOnce);
  const rest = list.slice(atOnce.length);
  return html`
    <ul class="items" part="items">
      ${atOnce.map((item) => entry(item, words))}
    </ul>
    ${
      rest.length > 0
        ? html`<details class="more">
            <summary>${words.say("items.more", { count: rest.length })}</summary>
            <ul class="items">
              ${rest.map((item) => entry(item, words))}
            </ul>
          </details>`
        : nothing
    }
  `;
}

function entry(item: Items[number], words: Words): TemplateResult {
  const name = item.title ?? item.id;
  const notes: unknown[] = [];
  if (item.title !== null && item.id !== null) notes.push(hostText(item.id));
  if (item.kind !== undefined) notes.push(named("kind", item.kind, words));
  if (item.status !== undefined) notes.push(named("itemStatus", item.status, words));
  if (item.at !== undefined) notes.push(words.date.plain(dayOf(visible(item.at))));
  if (item.expiresAt !== undefined) {
    notes.push(words.say("item.expires", { date: words.date.plain(dayOf(visible(item.expiresAt))) }));
  }
  if (item.lapses) notes.push(html`<span class="tag">${words.say("item.lapses")}</span>`);
  if (item.clearsOn !== undefined) notes.push(words.say("item.clears", { date: words.date.short(item.clearsOn) }));
  return html`<li>
    <span class="item-name">${name === null ? fact(item, words) : hostText(name)}</span>
    ${item.amount ? html`<span class="item-amount">${words.money(item.amount)}</span>` : nothing}
    ${
      notes.length > 0
        ? html`<span class="item-notes">${notes.map((note) => html`<span>${note}</span> `)}</span>`
        : nothing
    }
  </li>`;
}

// A fact that is not a list entry has no name of its own: it is shown as its place and its value.
function fact(item: Items[number], words: Words): unknown {
  if (item.value !== undefined) return html`${codeText(item.pointer)} = ${codeText(String(item.value))}`;
  return item.amount ? codeText(item.pointer) : html`${words.say("item.untitled")} ${codeText(item.pointer)}`;
}

// The host's own words where they are none of the vocabulary's.
function named(what: "kind" | "itemStatus", value: string, words: Words): unknown {
  const key = `${what}.${value}`;
  return isTextKey(key) ? words.say(key) : codeText(value);
}
