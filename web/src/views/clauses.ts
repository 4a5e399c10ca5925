import { html, nothing, type TemplateResult } from "lit";
import { visible } from "../i18n/visible.js";
import type { PrecheckReport } from "../types/report.js";
import type { ReportContext, Words } from "./context.js";

/** Where a part of the report comes from: the documents by name and version, with the numbers of the clauses. */
export function clauses(refs: readonly string[], { report, words }: ReportContext): TemplateResult | typeof nothing {
  if (refs.length === 0) return nothing;
  return html`<p class="clauses" part="clauses">
    ${words.say("clause.label", { clause: cited(refs, report, words) })}
  </p>`;
}

/** The documents by name, each with the numbers of its clauses. */
export function cited(
  refs: readonly string[],
  { policy }: { policy: Pick<PrecheckReport["policy"], "sources"> },
  words: Words,
): string {
  const separator = words.say("list.separator");
  const bySource = new Map<string, string[]>();
  for (const ref of refs) {
    const space = ref.indexOf(" ");
    const source = space < 0 ? ref : ref.slice(0, space);
    bySource.set(source, [...(bySource.get(source) ?? []), space < 0 ? "" : ref.slice(space + 1)]);
  }
  return Array.from(bySource, ([id, numbers]) => {
    const source = policy.sources.find((candidate) => candidate.id === id);
    const number = visible(numbers.map((ref) => spelled(ref, words)).join(separator));
    return source
      ? words.say("clause.dated", { source: words.text(source.title), number, date: words.date.plain(source.version) })
      : words.say("clause.of", { source: visible(id), number });
  }).join(separator);
}

/** What a document has no number for is a word in a ref: "notice-4", "preamble", "2.3 (last paragraph)". */
function spelled(number: string, { say }: Words): string {
  return number
    .replace(/\bnotice-(\d+)/, (_, of: string) => say("clause.notice", { of }))
    .replace(/\bpreamble\b/, () => say("clause.preamble"))
    .replace(/\(last paragraph\)/, () => say("clause.lastParagraph"));
}
