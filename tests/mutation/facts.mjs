// What account-summary/1 knows, as far as a mutant needs it: facts of one type, and the values of a fact.
import { readFileSync } from "node:fs";

const schema = JSON.parse(
  readFileSync(new URL("../../core/schema/account-summary-1.schema.json", import.meta.url), "utf8"),
);

/** A schema with what it refers to; its own properties come first. */
function resolve({ $ref, ...own }) {
  if (!$ref) return own;
  const path = $ref.replace(/^#\//, "").split("/");
  const base = resolve(path.reduce((at, step) => at[step], schema));
  return { ...base, ...own, ...(base.properties && { properties: { ...base.properties, ...own.properties } }) };
}

const refOf = (node) => node.$ref ?? "";
const valuesOf = (node) => {
  const { enum: listed, anyOf, type } = resolve(node);
  if (listed) return listed;
  if (type === "boolean") return [true, false];
  return (anyOf ?? []).flatMap((one) => valuesOf(one));
};

/** Pointer → {kind, fields} of every fact. */
export const facts = new Map();

function collect(properties, prefix) {
  for (const [name, written] of Object.entries(properties)) {
    const pointer = `${prefix}/${name}`;
    const node = resolve(written);
    if (name === "format") continue;
    if (node.type === "object" && node.properties && !node.properties.currency) collect(node.properties, pointer);
    else if (node.type === "array") {
      const item = resolve(node.items);
      const isItem = item.properties !== undefined && item.properties.currency === undefined;
      facts.set(pointer, {
        kind: isItem ? "items" : item.properties ? "amounts" : "words",
        fields: isItem ? item.properties : {},
        values: isItem ? [] : valuesOf(item),
      });
      if (!isItem) continue;
      for (const [field, of] of Object.entries(item.properties)) {
        const kind = resolve(of).properties?.currency ? "item amount" : refOf(of).includes("time") ? "item time" : null;
        if (kind) facts.set(`${pointer}/${field}`, { kind, fields: {}, values: [] });
      }
    } else {
      const values = valuesOf(written);
      const time = refOf(written).includes("time");
      facts.set(pointer, { kind: time ? "time" : values.length ? "choice" : "text", fields: {}, values });
    }
  }
}
collect(schema.properties, "");

/** Other facts of the same type, those that come after it first. */
export function likeOnes(pointer) {
  const fact = facts.get(pointer);
  if (!fact) return [];
  const all = [...facts.keys()];
  const at = all.indexOf(pointer);
  return [...all.slice(at + 1), ...all.slice(0, at)].filter((one) => facts.get(one).kind === fact.kind);
}

/** The values a field of a list's items is known to have. */
export function fieldValues(list, field) {
  const written = facts.get(list)?.fields[field];
  return written ? valuesOf(written) : [];
}
