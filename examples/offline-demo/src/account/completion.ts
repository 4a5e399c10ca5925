import {
  type Completion,
  type CompletionContext,
  type CompletionResult,
  snippet,
  startCompletion,
} from "@codemirror/autocomplete";
import type { EditorState } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import type { Language } from "../../../../web/src/i18n/texts.js";
import { description } from "./description.js";
import { factNameAt } from "./naming.js";
import type { AccountSchema, Path, Schema } from "./schema.js";
import { type Spot, spotAt } from "./spot.js";

/** Completes names of members and values, as the format and the agreement have them. */
export function completionIn(schema: AccountSchema, language: Language) {
  return ({ state, pos, explicit }: CompletionContext): CompletionResult | null => {
    const spot = spotAt(state, pos);
    if (spot === null || (!explicit && spot.from === spot.to)) return null;
    const options = spot.kind === "name" ? members(schema, spot, state, language) : values(schema.at(spot.path));
    if (options.length === 0) return null;
    return { from: spot.from, to: spot.to, options, filter: true };
  };
}

function members(
  schema: AccountSchema,
  { path, taken, to }: Spot,
  state: EditorState,
  language: Language,
): Completion[] {
  const { properties } = schema.at(path) ?? {};
  const named = /^\s*:/.test(state.sliceDoc(to, to + 20));
  return Object.keys(properties ?? {})
    .filter((name) => !taken.has(name))
    .map((name, place) => {
      const way: Path = [...path, name];
      const member = schema.at(way) ?? {};
      const detail = factNameAt(way, language);
      return {
        label: `"${name}"`,
        detail,
        info: () => description(way, member, language),
        type: "property",
        boost: -place,
        apply: named ? `"${name}"` : writeMember(name, member, schema.at([...way, 0])),
      };
    });
}

/** The name with a value begun, and a comma where another member follows. */
function writeMember(name: string, member: Schema, entry: Schema | null) {
  return (view: EditorView, completion: Completion, from: number, to: number): void => {
    const more = /^\s*"/.test(view.state.sliceDoc(to, to + 200)) ? "," : "";
    snippet(`"${name}": ${begun(member, entry)}${more}`)(view, completion, from, to);
    if (choices(member).length > 0) startCompletion(view);
  };
}

function begun(schema: Schema, entry: Schema | null): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (choices(schema).length > 0) return "#{}";
  if (schema.type === "array") return entry?.properties?.id ? '[{ "id": "#{}" }]' : "[#{}]";
  if (schema.properties?.currency) return '{ "currency": "CNY", "value": "#{0.00}" }';
  return schema.type === "object" ? "{ #{} }" : '"#{}"';
}

function values(schema: Schema | null): Completion[] {
  if (schema === null) return [];
  return choices(schema).map((label, place) => ({ label, type: "enum", boost: -place }));
}

/** The values a fact may have, as they are written. */
function choices({ type, enum: listed, const: only, examples }: Schema): string[] {
  if (type === "boolean") return ["true", "false"];
  const known = listed ?? (only === undefined ? (examples ?? []) : [only]);
  return known.filter((value) => typeof value === "string").map((value) => JSON.stringify(value));
}
