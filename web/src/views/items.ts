import { html, nothing, type TemplateResult } from "lit";
import { own } from "../engine/own.js";
import { dayOf } from "../i18n/dates.js";
import { itemStatusText } from "../i18n/item-status.js";
import { isTextKey } from "../i18n/texts.js";
import { visible } from "../i18n/visible.js";
import type { Items } from "../types/report.js";
import type { ReportContext, Words } from "./context.js";
import { entryList } from "./entry-list.js";
import { factName } from "./fact-name.js";
import { codeText, hostText } from "./host-text.js";

type Item = Items[number];

/** The entries of the account an element of the report, called `title`, is about. */
export function items(list: Items, title: string, context: ReportContext): unknown {
  const { words } = context;
  return entryList<Item>(
    {
      label: title,
      list,
      row: (item) => entry(own(item), context),
      searched: (item) => {
        const { pointer, id, title, kind, status, amount } = own(item);
        return [id, title, amount?.value, spokenKind(kind, words), spokenStatus(pointer, status, words)].join(" ");
      },
    },
    context,
  );
}

function entry(item: Item, context: ReportContext): TemplateResult {
  const { words } = context;
  const name = item.title ?? item.id;
  const notes: unknown[] = [];
  if (item.title !== null && item.id !== null) notes.push(hostText(item.id));
  if (item.kind !== undefined) notes.push(named("kind", item.kind, words));
  if (item.status !== undefined) notes.push(namedStatus(item.pointer, item.status, words));
  if (item.at !== undefined) notes.push(words.date.plain(dayOf(visible(item.at))));
  if (item.expiresAt !== undefined) {
    notes.push(words.say("item.expires", { date: words.date.plain(dayOf(visible(item.expiresAt))) }));
  }
  if (item.lapses) notes.push(html`<span class="tag">${words.say("item.lapses")}</span>`);
  if (item.clearsOn !== undefined) notes.push(words.say("item.clears", { date: words.date.short(item.clearsOn) }));
  return html`<li>
    <div class="item-main">
      <span class="item-name">${name === null ? fact(item, context) : hostText(name)}</span>
      ${
        notes.length > 0
          ? html`<span class="item-notes">${notes.map((note) => html`<span>${note}</span> `)}</span>`
          : nothing
      }
    </div>
    ${item.amount ? html`<span class="item-amount">${words.money(item.amount)}</span>` : nothing}
  </li>`;
}

// A fact that is not a list entry has no name of its own: it is shown as what it is called, and its value.
function fact(item: Item, { report, words }: ReportContext): unknown {
  const name = factName(item.pointer, report, words) ?? codeText(item.pointer);
  if (item.value !== undefined) return html`${name}${words.say("colon")}${value(item.value, words)}`;
  return item.amount ? name : html`${words.say("item.untitled")} ${codeText(item.pointer)}`;
}

function value(of: string | boolean, words: Words): unknown {
  if (typeof of === "boolean") return words.say(of ? "answer.yes" : "answer.no");
  return named("value", of, words);
}

// The host's own words where they are none of the vocabulary's.
function named(what: "kind" | "value", of: string, words: Words): unknown {
  const key = `${what}.${of}`;
  return isTextKey(key) ? words.say(key) : codeText(of);
}

function namedStatus(pointer: string, status: string, words: Words): unknown {
  const key = itemStatusText(pointer, status);
  return key === null ? codeText(status) : words.say(key);
}

function spokenKind(kind: string | undefined, words: Words): string {
  const key = `kind.${kind}`;
  return isTextKey(key) ? words.say(key) : (kind ?? "");
}

function spokenStatus(pointer: string, status: string | undefined, words: Words): string {
  const key = itemStatusText(pointer, status ?? "");
  return key === null ? (status ?? "") : words.say(key);
}
