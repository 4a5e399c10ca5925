import { ensureSyntaxTree } from "@codemirror/language";
import type { EditorState } from "@codemirror/state";
import type { SyntaxNode } from "@lezer/common";
import type { Path } from "./schema.js";

/** A place in a JSON text where something can be written, or stands. */
export interface Spot {
  /** The name of a member, or a value. */
  kind: "name" | "value";
  /** Of the object for a name, of the value for a value. */
  path: Path;
  /** What is there already: the whole name or value, or nothing. */
  from: number;
  to: number;
  /** Names the object has, this one left out. */
  taken: ReadonlySet<string>;
}

const patience = 100;
const literals = new Set(["String", "Number", "True", "False", "Null"]);

/** The place at an offset; null where nothing of the kind can stand. */
export function spotAt(state: EditorState, at: number): Spot | null {
  const tree = ensureSyntaxTree(state, state.doc.length, patience);
  if (tree === null) return null;
  const inner = tree.resolveInner(at, -1);
  if (inner.name === "PropertyName") {
    const holder = inner.parent?.parent;
    return holder
      ? {
          kind: "name",
          path: pathOf(holder, state),
          from: inner.from,
          to: inner.to,
          taken: names(holder, state, inner),
        }
      : null;
  }
  if (literals.has(inner.name) && at <= inner.to) {
    return { kind: "value", path: pathOf(inner, state), from: inner.from, to: inner.to, taken: new Set() };
  }
  const holder = enclosing(inner, at);
  return holder === null ? null : emptySpot(state, at, holder);
}

// Between the tokens: what stands before says what may follow.
function emptySpot(state: EditorState, at: number, holder: SyntaxNode): Spot | null {
  const before = state.sliceDoc(holder.from, at).match(/([[{,:])?\s*([\w"]*)$/);
  const sign = before?.[1];
  const from = at - (before?.[2]?.length ?? 0);
  if (sign === undefined) return null;
  const path = pathOf(holder, state);
  const spot = { from, to: at, taken: names(holder, state, null) };
  if (holder.name === "Array") {
    return sign === ":" ? null : { ...spot, kind: "value", path: [...path, valuesBefore(holder, from)] };
  }
  if (sign !== ":") return { ...spot, kind: "name", path };
  const property = holder
    .getChildren("Property")
    .filter((one) => one.from < from)
    .pop();
  return property ? { ...spot, kind: "value", path: [...path, nameOf(property, state)] } : null;
}

function enclosing(from: SyntaxNode, at: number): SyntaxNode | null {
  for (let node: SyntaxNode | null = from; node !== null; node = node.parent) {
    if (node.name !== "Object" && node.name !== "Array") continue;
    const closed = node.lastChild?.name === "}" || node.lastChild?.name === "]";
    if (node.from < at && (at < node.to || !closed)) return node;
  }
  return null;
}

/** The way from the root to a node. */
export function pathOf(node: SyntaxNode, state: EditorState): Path {
  const path: Array<string | number> = [];
  for (let at = node; at.parent !== null; at = at.parent) {
    if (at.parent.name === "Property") path.unshift(nameOf(at.parent, state));
    else if (at.parent.name === "Array") path.unshift(valuesBefore(at.parent, at.from));
  }
  return path;
}

function valuesBefore(list: SyntaxNode, at: number): number {
  let count = 0;
  for (let child = list.firstChild; child !== null && child.from < at; child = child.nextSibling) {
    if (child.name === "Object" || child.name === "Array" || literals.has(child.name)) count += 1;
  }
  return count;
}

function names(object: SyntaxNode, state: EditorState, but: SyntaxNode | null): ReadonlySet<string> {
  const others = object.getChildren("Property").filter((one) => one.from !== but?.from);
  return new Set(others.map((one) => nameOf(one, state)));
}

function nameOf(property: SyntaxNode, state: EditorState): string {
  const name = property.getChild("PropertyName");
  if (name === null) return "";
  const text = state.sliceDoc(name.from, name.to);
  try {
    return String(JSON.parse(text));
  } catch {
    return text;
  }
}
