import { jsonLanguage } from "@codemirror/lang-json";
import type { SyntaxNode } from "@lezer/common";

/** Where things stand in a JSON text. */
export interface LocatedJson {
  /** Null where the text is no JSON. */
  value: { json: unknown } | null;
  /** Offset of the first thing that is no JSON. */
  brokenAt: number;
  /** Offset of a value, or of the name of a member with `name`, by its JSON Pointer. */
  offsets: ReadonlyMap<string, { value: number; name: number }>;
  /** Pointers of the members whose name stood in their object before. */
  repeated: ReadonlyArray<{ pointer: string; at: number }>;
}

// Members below these need no place: nothing is said about them.
const deepest = 3;

export function locate(text: string): LocatedJson {
  const offsets = new Map<string, { value: number; name: number }>();
  const repeated: Array<{ pointer: string; at: number }> = [];
  let brokenAt = 0;
  let value: LocatedJson["value"] = null;
  try {
    const { topNode } = jsonLanguage.parser.parse(text);
    brokenAt = firstError(topNode) ?? 0;
    const root = topNode.firstChild;
    if (root !== null) visit(root, "", 0);
    value = { json: JSON.parse(text) as unknown };
  } catch {
    // No JSON, or nested beyond all measure.
  }
  return { value, brokenAt, offsets, repeated };

  function visit(node: SyntaxNode, pointer: string, depth: number): void {
    if (!offsets.has(pointer)) offsets.set(pointer, { value: node.from, name: node.from });
    if (depth === deepest || node.name !== "Object") return;
    const seen = new Set<string>();
    for (const property of node.getChildren("Property")) {
      const [nameNode, valueNode] = [property.getChild("PropertyName"), property.lastChild];
      if (nameNode === null || valueNode === null) continue;
      const name = String(JSON.parse(text.slice(nameNode.from, nameNode.to)));
      const below = `${pointer}/${name.replace(/~/g, "~0").replace(/\//g, "~1")}`;
      if (seen.has(name)) repeated.push({ pointer: below, at: nameNode.from });
      seen.add(name);
      visit(valueNode, below, depth + 1);
      offsets.set(below, { value: valueNode.from, name: nameNode.from });
    }
  }
}

function firstError(top: SyntaxNode): number | null {
  const cursor = top.cursor();
  do {
    if (cursor.type.isError) return cursor.from;
  } while (cursor.next());
  return null;
}
