import { html, nothing, type TemplateResult } from "lit";
import { wordsIn } from "../../../../web/src/element/words.js";
import { visible } from "../../../../web/src/i18n/visible.js";
import { icon } from "../../../../web/src/views/icon.js";
import type { Demo } from "../demo.js";
import { byProvider } from "../frame/choice.js";
import { placeHash } from "../place.js";
import { nameOf, openedKey } from "../shelf.js";
import { type Column, fewestColumns, mostColumns } from "./comparison.js";
import { type Fact, type FactName, factNames, factsOf } from "./facts.js";

type Facts = Record<FactName, Fact>;

/** Several checks side by side: first the facts, then, when asked for, the reports. */
export function compareView(demo: Demo): TemplateResult {
  const { say, language, comparison } = demo;
  const { columns, shown, unfolded } = comparison;
  const facts = columns.map(({ result }) =>
    result.kind === "report" ? factsOf(result.report, wordsIn(language, result.report.policy.procedure), say) : null,
  );
  return html`<div class="compare-head">
      <div>
        <h1>${say("compareTitle")}</h1>
        <p class="soft">${say("compareIntro")}</p>
      </div>
      <button type="button" ?disabled=${columns.length >= mostColumns} @click=${() => comparison.add()}>
        ${say("addColumn")}
      </button>
    </div>
    ${columnSwitch(demo)}
    <table class="comparison" role="table" data-columns=${columns.length}>
      <thead>
        <tr>
          <td class="corner"></td>
          ${columns.map((column, place) => html`<th scope="col" class=${place === shown ? "shown" : ""}>${columnHead(demo, column, place)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${factNames.map((name) => factRow(demo, name, facts))}
      </tbody>
    </table>
    <p class="compare-more">
      <button type="button" aria-expanded=${unfolded ? "true" : "false"} @click=${() => comparison.unfold(!unfolded)}>
        ${say(unfolded ? "foldReports" : "unfoldReports")}
      </button>
    </p>
    ${unfolded ? reports(demo) : nothing}`;
}

function columnSwitch({ say, language, comparison: own, shelf }: Demo): TemplateResult {
  return html`<div class="switch column-switch" role="group" aria-label=${say("columns")}>
    ${own.columns.map(
      ({ policy }, place) => html`<button
        type="button"
        aria-pressed=${place === own.shown ? "true" : "false"}
        @click=${() => own.show(place)}
      >
        ${place + 1} · ${shelf.get(policy)?.provider[language] ?? policy}
      </button>`,
    )}
  </div>`;
}

function columnHead(demo: Demo, column: Column, place: number): TemplateResult {
  const { say, language, comparison, shelf, samples } = demo;
  const original = "@original";
  return html`<div class="column-head">
    <label class="list-box">
      <span>${say("policyOf", { place: place + 1 })}</span>
      <select
        name="policy-${place + 1}"
        @change=${({ target }: Event) => {
          const { value } = target as HTMLSelectElement;
          comparison.choose(column, { policy: value.replace(original, ""), asItCame: value.endsWith(original) });
        }}
      >
        ${byProvider(shelf.all, say, language).map(
          ([provider, ofProvider]) => html`<optgroup label=${provider}>
            ${ofProvider.flatMap((one) => {
              const chosen = one.key === column.policy;
              const name = nameOf(one, language) || one.key;
              const both = one.changed && one.key !== openedKey;
              const option = (value: string, text: string, selected: boolean) =>
                html`<option value=${value} .selected=${selected}>${text}</option>`;
              return both
                ? [
                    option(one.key, `${name} · ${say("policyChanged")}`, chosen && !column.asItCame),
                    option(one.key + original, `${name} · ${say("policyOriginal")}`, chosen && column.asItCame),
                  ]
                : [option(one.key, name, chosen)];
            })}
          </optgroup>`,
        )}
      </select>
    </label>
    <label class="list-box">
      <span>${say("accountOf", { place: place + 1 })}</span>
      <select
        name="account-${place + 1}"
        @change=${({ target }: Event) => comparison.choose(column, { account: (target as HTMLSelectElement).value || null })}
      >
        ${shelf.all.map((one) => {
          const made = samples.filter(({ policy }) => policy === one.key);
          return made.length === 0
            ? nothing
            : html`<optgroup label=${nameOf(one, language)}>
                ${made.map(
                  ({ id, title }) =>
                    html`<option value=${id} .selected=${id === column.account}>${visible(title[language])}</option>`,
                )}
              </optgroup>`;
        })}
        <option value="" .selected=${column.account === null}>${say("own")}</option>
      </select>
    </label>
    <p class="column-links">
      <a href=${placeHash({ policy: column.policy, account: column.account, view: "check" })}>${say("openColumn")}</a>
      ${
        comparison.columns.length > fewestColumns
          ? html`<button type="button" class="plain" @click=${() => comparison.remove(column)}>
              ${say("removeColumn")}
            </button>`
          : nothing
      }
    </p>
  </div>`;
}

function factRow({ say, comparison }: Demo, name: FactName, facts: Array<Facts | null>): TemplateResult {
  const texts = facts.map((one) => one?.[name].lines.join("\n") ?? "");
  const differs = new Set(texts).size > 1;
  return html`<tr data-fact=${name} class=${differs ? "differs" : ""}>
    <th scope="row">${say(`fact.${name}`)} ${differs ? html`<small class="differs-mark">${say("differs")}</small>` : nothing}</th>
    ${comparison.columns.map(
      (column, place) => html`<td class=${place === comparison.shown ? "shown" : ""}>
        ${cell(column, facts[place]?.[name] ?? null, name, say)}
      </td>`,
    )}
  </tr>`;
}

function cell(
  { result }: Column,
  fact: Fact | null,
  name: FactName,
  say: Demo["say"],
): TemplateResult | typeof nothing {
  if (fact === null) {
    if (name !== "verdict") return nothing;
    return html`<p class="failed">${result.kind === "failed" ? say("columnFailed", { count: result.faults }) : say("linting")}</p>`;
  }
  const lines = fact.lines.map((line) => html`<p>${line}</p>`);
  return fact.tone === undefined
    ? html`${lines}`
    : html`<div class="fact-verdict tone-${fact.tone}">${icon(fact.tone)}${lines}</div>`;
}

function reports({ say, language, comparison, shelf }: Demo): TemplateResult {
  return html`<div class="reports" data-columns=${comparison.columns.length}>
    ${comparison.columns.map(({ policy, widget }, place) => {
      const one = shelf.get(policy);
      return html`<section
        class=${place === comparison.shown ? "shown" : ""}
        aria-label=${say("reportOf", { place: place + 1, name: one ? nameOf(one, language) : policy })}
      >
        <div class="frame">${widget}</div>
      </section>`;
    })}
  </div>`;
}
