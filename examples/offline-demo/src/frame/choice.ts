import { html, nothing, type TemplateResult } from "lit";
import type { Language } from "../../../../web/src/i18n/texts.js";
import { visible } from "../../../../web/src/i18n/visible.js";
import type { Demo } from "../demo.js";
import { openedKey, procedureName, type Shelved } from "../shelf.js";
import type { PageTexts } from "../texts.js";

const ownChoice = "own";

/** Agreements by provider, every one in sight. */
export function policyRows(demo: Demo): TemplateResult {
  const { say, language, shelf, policy: chosen } = demo;
  return html`<fieldset class="agreements">
    <legend>${say("policy")}</legend>
    ${byProvider(shelf.all, say, language).map(
      ([provider, ofProvider]) => html`<div class="provider" role="group" aria-label=${provider}>
        <span aria-hidden="true">${provider}</span>
        <div>
          ${ofProvider.map(
            (one) => html`<label>
              <input
                type="radio"
                name="agreement"
                value=${one.key}
                .checked=${one.key === chosen}
                @change=${() => demo.choosePolicy(one.key)}
              />
              <span>${aboutOf(one, language)}${changedMark(one, say)}</span>
            </label>`,
          )}
        </div>
      </div>`,
    )}
  </fieldset>`;
}

/** The same as a list box, for where there is less room. */
export function policyList(demo: Demo): TemplateResult {
  const { say, language, shelf, policy: chosen } = demo;
  return html`<label class="list-box agreement-list">
    <span>${say("policy")}</span>
    <select name="policy" @change=${(event: Event) => demo.choosePolicy((event.target as HTMLSelectElement).value)}>
      ${byProvider(shelf.all, say, language).map(
        ([provider, ofProvider]) => html`<optgroup label=${provider}>
          ${ofProvider.map(
            (one) =>
              html`<option value=${one.key} .selected=${one.key === chosen}>
                ${[provider, aboutOf(one, language)].join(" · ")}${one.changed ? ` · ${say("policyChanged")}` : ""}
              </option>`,
          )}
        </optgroup>`,
      )}
    </select>
  </label>`;
}

/** The agreement's own name and date. */
export function agreementTitle({ say, language, agreement: { title, version } }: Demo): TemplateResult {
  return html`<p class="agreement-title">
    ${[title[language], version === "" ? "" : say("policyVersion", { date: version })].filter(Boolean).join(" · ")}
  </p>`;
}

/** The accounts made for the agreement, as cards that say what each shows. */
export function accountCards(demo: Demo): TemplateResult {
  const { say, language, fitting, sample } = demo;
  return html`<fieldset class="cards accounts">
    <legend>${say("account")} <small class="aside">${say("accountNote")}</small></legend>
    ${fitting.map(
      ({ id, title, about }) => html`<label class="card">
        <input
          type="radio"
          name="account"
          value=${id}
          .checked=${id === sample?.id}
          @change=${() => demo.chooseSample(id)}
        />
        <span><b>${visible(title[language])}</b> <small>${visible(about[language])}</small></span>
      </label>`,
    )}
    <label class="card">
      <input
        type="radio"
        name="account"
        value=${ownChoice}
        .checked=${sample === null}
        @change=${() => demo.chooseOwn()}
      />
      <span><b>${say("own")}</b> <small>${say("ownNote")}</small></span>
    </label>
  </fieldset>`;
}

/** The same as a list box. */
export function accountList(demo: Demo): TemplateResult {
  const { say, language, fitting, sample } = demo;
  const choose = (id: string) => (id === ownChoice ? demo.chooseOwn() : demo.chooseSample(id));
  return html`<label class="list-box account-list">
    <span>${say("account")} <small class="aside">${say("accountNote")}</small></span>
    <select name="account-of-list" @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      ${fitting.map(
        ({ id, title }) =>
          html`<option value=${id} .selected=${id === sample?.id}>${visible(title[language])}</option>`,
      )}
      <option value=${ownChoice} .selected=${sample === null}>${say("own")}</option>
    </select>
  </label>`;
}

function aboutOf({ procedure, title, key }: Shelved, language: Language): string {
  return procedureName(procedure, language) ?? (title[language] || key);
}

function changedMark({ changed, key }: Shelved, say: PageTexts): TemplateResult | typeof nothing {
  return changed && key !== openedKey ? html` <small class="changed">${say("policyChanged")}</small>` : nothing;
}

/** Agreements under the name of their provider; one from a file stands apart, whatever it calls its provider. */
export function byProvider(policies: Shelved[], say: PageTexts, language: Language): Array<[string, Shelved[]]> {
  const groups = new Map<string, Shelved[]>();
  for (const entry of policies) {
    const provider = entry.key === openedKey ? say("policyOpened") : entry.provider[language];
    groups.set(provider, [...(groups.get(provider) ?? []), entry]);
  }
  return Array.from(groups);
}
