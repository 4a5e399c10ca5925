import { jsonLanguage } from "@codemirror/lang-json";
import type { Extension } from "@codemirror/state";
import { hoverTooltip } from "@codemirror/view";
import type { Language } from "../../../../web/src/i18n/texts.js";
import { completionIn } from "./completion.js";
import { description } from "./description.js";
import { AccountSchema, type DeclaredFact, type Schema } from "./schema.js";
import { spotAt } from "./spot.js";

interface Given {
  format: Schema;
  /** Text of the agreement, whose own facts are completed, too. */
  policy: string;
  language: Language;
}

let last: (Given & { assist: Extension }) | null = null;

/** What helps to write an account: completion, and what each fact is. The same as long as the same is given. */
export function accountAssist(given: Given): Extension {
  const { format, policy, language } = given;
  if (last?.policy !== policy || last.language !== language || last.format !== format) {
    const schema = new AccountSchema(format, factsOf(policy, language));
    last = {
      ...given,
      assist: [jsonLanguage.data.of({ autocomplete: completionIn(schema, language) }), hints(schema, language)],
    };
  }
  return last.assist;
}

function hints(schema: AccountSchema, language: Language): Extension {
  return hoverTooltip(({ state }, at, side) => {
    const spot = spotAt(state, at + (side > 0 ? 1 : 0));
    if (spot === null || spot.from === spot.to) return null;
    const path = spot.kind === "name" ? [...spot.path, nameIn(state.sliceDoc(spot.from, spot.to))] : spot.path;
    const found = schema.at(path);
    return found === null
      ? null
      : { pos: spot.from, end: spot.to, above: true, create: () => ({ dom: description(path, found, language) }) };
  });
}

function nameIn(written: string): string {
  return written.replace(/^"|"$/g, "");
}

// The agreement may be half written.
function factsOf(policy: string, language: Language): DeclaredFact[] {
  try {
    const { facts } = JSON.parse(policy) as { facts?: unknown };
    return Array.isArray(facts) ? facts.flatMap((fact) => declaredIn(fact, language)) : [];
  } catch {
    return [];
  }
}

function declaredIn(fact: unknown, language: Language): DeclaredFact[] {
  const { pointer, type, values, label } = (fact ?? {}) as Record<string, unknown>;
  if (typeof pointer !== "string" || typeof type !== "string") return [];
  const said = (label as Record<string, unknown> | null | undefined)?.[language];
  const words = Array.isArray(values) ? values.filter((value) => typeof value === "string") : null;
  return [{ pointer, type, label: typeof said === "string" ? said : "", ...(words && { values: words }) }];
}
