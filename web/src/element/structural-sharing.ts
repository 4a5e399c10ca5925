/**
 * A value, with every part of it that was there before taken from before: parts that did not change are the same
 * objects, so that a view of them need not be drawn, nor they be compared, again. Writes into neither: reports are frozen.
 */
export function shared<T>(before: unknown, after: T): T {
  return sharedBranch(before, after) as T;
}

function sharedBranch(before: unknown, after: unknown): unknown {
  if (!isBranch(before) || !isBranch(after) || Array.isArray(before) !== Array.isArray(after)) return after;
  const names = Object.keys(after);
  let same = names.length === Object.keys(before).length;
  let out = after;
  for (const name of names) {
    const [old, found] = [before[name], after[name]];
    if (old === found) continue;
    const kept = sharedBranch(old, found);
    if (kept !== old) same = false;
    if (kept === found) continue;
    if (out === after) out = (Array.isArray(after) ? [...after] : { ...after }) as Branch;
    out[name] = kept;
  }
  return same ? before : out === after ? after : Object.freeze(out);
}

type Branch = Record<string, unknown>;

function isBranch(value: unknown): value is Branch {
  return typeof value === "object" && value !== null;
}
