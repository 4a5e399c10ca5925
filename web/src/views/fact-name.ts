import { isTextKey } from "../i18n/texts.js";
import type { PrecheckReport } from "../types/report.js";
import type { Words } from "./context.js";

/** What a fact of the account is called: by the agreement, where it declares one, else by the interface; null where nobody names it. */
export function factName(pointer: string, report: PrecheckReport, words: Words): string | null {
  const path = placeless(pointer);
  const own = report.facts?.find((fact) => fact.pointer === path);
  if (own) return words.text(own.label);
  const key = `fact.${path}`;
  if (isTextKey(key)) return words.say(key);
  const end = path.lastIndexOf("/");
  if (end <= 0) return null;
  // A field of an item: the list's name, and the field's.
  const of = factName(path.slice(0, end), report, words);
  const field = `field.${path.slice(end + 1)}`;
  if (of === null || !isTextKey(field)) return null;
  return words.say("fact.fieldOf", { of, field: words.say(field) });
}

/** A pointer without the places of items in their lists: whatever stands at `/orders/3/status` is a status of orders. */
export function placeless(pointer: string): string {
  return pointer.replace(/\/\d+(?=\/|$)/g, "");
}
