import { html, nothing, type TemplateResult } from "lit";
import { secureAddress } from "../element/secure-address.js";
import { isTextKey } from "../i18n/texts.js";
import { visible } from "../i18n/visible.js";
import { clauses } from "./clauses.js";
import { settledView } from "./conditions.js";
import type { Assumption, ReportContext, Words } from "./context.js";
import { faultList } from "./faults.js";
import { codeText } from "./host-text.js";
import { absentNoticesView } from "./notices.js";
import { section } from "./section.js";

/** What the result rests on: assumptions, what could not be used, what is settled, and the documents. */
export function basisView(context: ReportContext): TemplateResult {
  const { report, words } = context;
  return section({
    id: "basis",
    language: words.language,
    title: words.say("basis.title"),
    body: html`
      ${
        report.assumptions.length === 0
          ? nothing
          : html`<h4>${words.say("section.assumptions")}</h4>
              <ul class="bullets">
                ${report.assumptions.map(
                  (assumption) => html`<li>${assumed(assumption, words)} ${clauses(assumption.clause, context)}</li>`,
                )}
              </ul>`
      }
      ${
        report.diagnostics.length === 0
          ? nothing
          : html`<h4>${words.say("section.diagnostics")}</h4>
              ${faultList(report.diagnostics, words)}`
      }
      ${settledView(context)} ${absentNoticesView(context)} ${documents(context)}
      <ul class="bullets fine">
        ${report.account.asOf === null ? nothing : html`<li>${words.say("snapshot", { asOf: words.date.time(report.account.asOf) })}</li>`}
        <li>${words.say("basis.at", { at: words.date.time(report.at) })}</li>
        <li>${words.say("prevails")}</li>
      </ul>
      ${fingerprints(context)}
    `,
  });
}

/** What was checked, byte for byte: whoever has the same texts can check them again and compare. */
function fingerprints({ digests, simulation, words }: ReportContext): TemplateResult | typeof nothing {
  // A simulation checked no account that anybody has.
  if (simulation !== null || digests?.policy == null || digests.account === null) return nothing;
  return html`<details class="fold fingerprints">
    <summary>${words.say("digest.title")}</summary>
    <ul class="bullets fine">
      ${(["policy", "account"] as const).map(
        (what) => html`<li>${words.say(`digest.${what}`)} SHA-256 ${codeText(digests[what] ?? "")}</li>`,
      )}
    </ul>
  </details>`;
}

function assumed({ code, text, year, count }: Assumption, words: Words): string {
  const key = `assumption.${code}`;
  if (!isTextKey(key)) return visible(code);
  return words.say(key, {
    text: text === null ? "" : words.text(text),
    year: String(year ?? ""),
    count: count ?? 0,
  });
}

function documents({ report, words }: ReportContext): TemplateResult {
  return html`<h4>${words.say("sources.title")}</h4>
    <ul class="bullets sources">
      ${report.policy.sources.map((source) => {
        const address = secureAddress(source.url);
        const title = words.text(source.title);
        return html`<li>
          ${address === null ? title : html`<a href=${address} target="_blank" rel="noopener noreferrer">${title}</a>`}
          <span class="soft">${words.say("sources.version", { date: words.date.plain(source.version) })}</span>
        </li>`;
      })}
      <li class="soft">
        ${words.say("basis.policy")}${words.say("colon")}${codeText(`${report.policy.id} ${report.policy.version}`)}
      </li>
    </ul>`;
}
