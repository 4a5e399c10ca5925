import { type JsonDocument, textOf } from "../engine/document.js";
import type { AccountSummary } from "../types/account-summary.js";

/** One change to a copy of an account summary. The value is what would stand there; an entry taken out of a list is gone. */
export type Edit = { op: "set"; pointer: string; value: unknown } | { op: "remove"; pointer: string };

/** The tokens of a JSON Pointer (RFC 6901). */
export function tokensOf(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((token) => token.replace(/~1/g, "/").replace(/~0/g, "~"));
}

/** A copy of the account with the changes made; the account itself stays as it is. */
export function withEdits(account: JsonDocument<AccountSummary | object>, edits: readonly Edit[]): object {
  const copy = JSON.parse(textOf(account)) as Record<string, unknown>;
  for (const edit of edits) if (edit.op === "set") put(copy, tokensOf(edit.pointer), edit.value);
  for (const [list, entries] of removals(copy, edits)) {
    const kept = list.filter((_, index) => !entries.has(index));
    list.splice(0, list.length, ...kept);
  }
  return copy;
}

function put(root: Record<string, unknown>, tokens: readonly string[], value: unknown): void {
  const last = tokens[tokens.length - 1];
  if (last === undefined) return;
  let place = root;
  for (const token of tokens.slice(0, -1)) {
    const next = own(place, token);
    // What cannot hold members could not be read either; it gives way to what can.
    place = typeof next === "object" && next !== null ? (next as Record<string, unknown>) : define(place, token, {});
  }
  define(place, last, value);
}

// Entries go by list and all at once, so that no index moves before it is used.
function removals(root: Record<string, unknown>, edits: readonly Edit[]): Map<unknown[], Set<number>> {
  const lists = new Map<unknown[], Set<number>>();
  for (const { op, pointer } of edits) {
    if (op !== "remove") continue;
    const tokens = tokensOf(pointer);
    const list = tokens.slice(0, -1).reduce<unknown>((place, token) => own(place, token), root);
    if (!Array.isArray(list)) continue;
    lists.set(list, (lists.get(list) ?? new Set()).add(Number(tokens[tokens.length - 1])));
  }
  return lists;
}

/** The value at a pointer; undefined where there is none. */
export function valueAt(root: unknown, pointer: string): unknown {
  return tokensOf(pointer).reduce<unknown>((place, token) => own(place, token), root);
}

function own(place: unknown, token: string): unknown {
  if (typeof place !== "object" || place === null) return undefined;
  return Object.getOwnPropertyDescriptor(place, token)?.value;
}

// Defined rather than assigned: no name in an account may reach the prototype.
function define<T>(place: Record<string, unknown>, token: string, value: T): T {
  Object.defineProperty(place, token, { value, writable: true, enumerable: true, configurable: true });
  return value;
}
