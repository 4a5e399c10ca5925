import { html, nothing, type TemplateResult } from "lit";
import type { ReportContext } from "./context.js";
import { codeText } from "./host-text.js";

/** Which facts the host did not supply, and which could not be read. */
export function openFacts(
  { missing, unclear }: { missing: readonly string[]; unclear: readonly string[] },
  { words }: ReportContext,
): TemplateResult | typeof nothing {
  if (missing.length === 0 && unclear.length === 0) return nothing;
  return html`<div class="open-facts">
    ${missing.length > 0 ? line(words.say("missing.pointers", { pointers: "" }), missing) : nothing}
    ${unclear.length > 0 ? line(words.say("unclear.pointers", { pointers: "" }), unclear) : nothing}
  </div>`;
}

function line(label: string, pointers: readonly string[]): TemplateResult {
  return html`<p>${label}${pointers.map((pointer) => html`${codeText(pointer)} `)}</p>`;
}
