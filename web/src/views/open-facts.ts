import { html, nothing, type TemplateResult } from "lit";
import type { ReportContext } from "./context.js";
import { factName, placeless } from "./fact-name.js";
import { codeText } from "./host-text.js";

/** Which facts the host did not supply, and which could not be read, by name; those of a list together, with how many. */
export function openFacts(
  { missing, unclear }: { missing: readonly string[]; unclear: readonly string[] },
  context: ReportContext,
): TemplateResult | typeof nothing {
  if (missing.length === 0 && unclear.length === 0) return nothing;
  const { say } = context.words;
  return html`<div class="open-facts" part="open-facts">
    ${missing.length > 0 ? line(say("missing.pointers", { pointers: "" }), missing, context) : nothing}
    ${unclear.length > 0 ? line(say("unclear.pointers", { pointers: "" }), unclear, context) : nothing}
  </div>`;
}

function line(label: string, pointers: readonly string[], context: ReportContext): TemplateResult {
  const { report, words } = context;
  const counts = new Map<string, number>();
  for (const pointer of pointers) counts.set(placeless(pointer), (counts.get(placeless(pointer)) ?? 0) + 1);
  const separator = words.say("list.separator");
  return html`<p>
    <b>${label}</b>${Array.from(counts, ([path, count], index) => {
      const name = factName(path, report, words) ?? codeText(path);
      const times = count === 1 ? "" : words.say("fact.times", { count });
      return html`${index === 0 ? nothing : separator}<span>${name}${times}</span>`;
    })}
  </p>`;
}
