import { html, nothing, type TemplateResult } from "lit";
import { type Language, speaker } from "../../../web/src/i18n/texts.js";
import { visible } from "../../../web/src/i18n/visible.js";
import type { Fault } from "../../../web/src/types/report.js";
import type { DemoData, Sample } from "./data.js";
import { editor } from "./editor.js";
import type { pageTexts } from "./texts.js";

export type Theme = "auto" | "light" | "dark";

interface PageGiven {
  say: ReturnType<typeof pageTexts>;
  language: Language;
  theme: Theme;
  widget: HTMLElement;
  policies: DemoData["policies"];
  policy: string;
  samples: Sample[];
  sample: Sample | null;
  text: string;
  editing: boolean;
  faults: readonly Fault[];
  notice: string;
  events: Array<{ name: string; detail: string }>;
  choosePolicy(id: string): void;
  chooseSample(id: string): void;
  chooseOwn(): void;
  startOver(): void;
  edit(editing: boolean): void;
  type(text: string): void;
  setLanguage(language: Language): void;
  setTheme(theme: Theme): void;
}

const ownChoice = "own";

export function page(given: PageGiven): TemplateResult {
  const { say, widget, notice } = given;
  return html`
    <header class="top">
      <p class="brand">${mark} <b>${say("name")}</b></p>
      <div class="switches">${languageSwitch(given)} ${themeSwitch(given)}</div>
    </header>
    <main>
    <div class="intro">
      <h1>${say("headline")}</h1>
      <p>${say("subline")}</p>
      <ul>
        <li>${say("factLocal")}</li>
        <li>${say("factNetwork")}</li>
        <li>${say("factClauses")}</li>
      </ul>
    </div>
    <div class="layout">
      <div class="chooser">${policyChoice(given)} ${accountChoice(given)}</div>
      <div class="stage">
        ${
          given.editing
            ? editor({ ...given, onInput: given.type, onStartOver: given.startOver, onClose: () => given.edit(false) })
            : html`<p class="edit"><button type="button" @click=${() => given.edit(true)}>${say("edit")}</button></p>`
        }
        <p class="frame-note">${say("widget")}</p>
        <div class="frame">${widget}</div>
        <p class="notice" role="status">${notice}</p>
        ${eventLog(given)}
      </div>
    </div>
    </main>
  `;
}

const mark = html`<svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
  <rect width="32" height="32" rx="8" />
  <path d="M9 7h9v18H9z" />
  <path d="M14 16.5l3.5 3.5 7-8" />
</svg>`;

function languageSwitch({ say, language, setLanguage }: PageGiven): TemplateResult {
  const languages: Array<[Language, string]> = [
    ["zh-CN", "中文"],
    ["en", "English"],
  ];
  return html`<div class="switch" role="group" aria-label=${say("language")}>
    ${languages.map(
      ([value, name]) => html`<button
        type="button"
        lang=${value}
        aria-pressed=${value === language ? "true" : "false"}
        @click=${() => setLanguage(value)}
      >
        ${name}
      </button>`,
    )}
  </div>`;
}

function themeSwitch({ say, theme, setTheme }: PageGiven): TemplateResult {
  const themes: Array<[Theme, string]> = [
    ["auto", say("themeAuto")],
    ["light", say("themeLight")],
    ["dark", say("themeDark")],
  ];
  return html`<div class="switch" role="group" aria-label=${say("theme")}>
    ${themes.map(
      ([value, name]) => html`<button
        type="button"
        data-theme-choice=${value}
        aria-pressed=${value === theme ? "true" : "false"}
        @click=${() => setTheme(value)}
      >
        ${name}
      </button>`,
    )}
  </div>`;
}

// Every agreement in sight where there is room, a list box where there is not.
function policyChoice({ say, language, policies, policy: chosen, choosePolicy }: PageGiven): TemplateResult {
  const name = speaker(language);
  const providers = byProvider(policies, language);
  return html`<div>
    <fieldset class="agreements">
      <legend>${say("policy")}</legend>
      ${providers.map(
        ([provider, ofProvider]) => html`<div class="provider" role="group" aria-label=${provider}>
          <span aria-hidden="true">${provider}</span>
          <div>
            ${ofProvider.map(
              ({ id, policy: { procedure } }) => html`<label>
                <input type="radio" name="agreement" value=${id} .checked=${id === chosen} @change=${() => choosePolicy(id)} />
                <span>${name(`procedure.${procedure}`)}</span>
              </label>`,
            )}
          </div>
        </div>`,
      )}
    </fieldset>
    <label class="list-box agreement-list">
      <span>${say("policy")}</span>
      <select name="policy" @change=${(event: Event) => choosePolicy((event.target as HTMLSelectElement).value)}>
        ${providers.map(
          ([provider, ofProvider]) => html`<optgroup label=${provider}>
            ${ofProvider.map(
              ({ id, policy: { procedure } }) =>
                html`<option value=${id} .selected=${id === chosen}>${provider} · ${name(`procedure.${procedure}`)}</option>`,
            )}
          </optgroup>`,
        )}
      </select>
    </label>
    ${policies
      .filter(({ id }) => id === chosen)
      .map(
        ({ policy: { title, version } }) =>
          html`<p class="agreement-title">${title[language]} · ${say("policyVersion", { date: version })}</p>`,
      )}
  </div>`;
}

function byProvider(policies: DemoData["policies"], language: Language): Array<[string, DemoData["policies"]]> {
  const groups = new Map<string, DemoData["policies"]>();
  for (const entry of policies) {
    const provider = entry.policy.provider[language];
    groups.set(provider, [...(groups.get(provider) ?? []), entry]);
  }
  return Array.from(groups);
}

// Cards where there is room for them, a list box where there is not.
function accountChoice({ say, language, samples, sample, chooseSample, chooseOwn }: PageGiven): TemplateResult {
  const chosen = sample?.id ?? ownChoice;
  const choose = (id: string) => (id === ownChoice ? chooseOwn() : chooseSample(id));
  return html`<fieldset class="cards accounts">
      <legend>${say("account")} <small class="aside">${say("accountNote")}</small></legend>
      ${samples.map(
        ({ id, title, about }) => html`<label class="card">
          <input type="radio" name="account" value=${id} .checked=${id === chosen} @change=${() => choose(id)} />
          <span><b>${visible(title[language])}</b> <small>${visible(about[language])}</small></span>
        </label>`,
      )}
      <label class="card">
        <input
          type="radio"
          name="account"
          value=${ownChoice}
          .checked=${chosen === ownChoice}
          @change=${() => choose(ownChoice)}
        />
        <span><b>${say("own")}</b> <small>${say("ownNote")}</small></span>
      </label>
    </fieldset>
    <label class="list-box account-list">
      <span>${say("account")} <small class="aside">${say("accountNote")}</small></span>
      <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
        ${samples.map(
          ({ id, title }) => html`<option value=${id} .selected=${id === chosen}>${visible(title[language])}</option>`,
        )}
        <option value=${ownChoice} .selected=${chosen === ownChoice}>${say("own")}</option>
      </select>
    </label>`;
}

function eventLog({ say, events }: PageGiven): TemplateResult | typeof nothing {
  if (events.length === 0) return nothing;
  return html`<details class="events">
    <summary>${say("events")}</summary>
    <p class="soft">${say("eventsNote")}</p>
    <ol>
      ${events.map(({ name, detail }) => html`<li><code>${name}</code> <span>${visible(detail)}</span></li>`)}
    </ol>
  </details>`;
}
