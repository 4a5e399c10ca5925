import { html, type TemplateResult } from "lit";
import type { Language } from "../../../../web/src/i18n/texts.js";
import type { Demo, Theme } from "../demo.js";
import { placeHash, views } from "../place.js";
import { fileTools } from "../share/file-tools.js";

/** What stands above every view: where one is, where one can go, and how it all looks. */
export function top(demo: Demo): TemplateResult {
  return html`<header class="top">
    <p class="brand">${mark} <b>${demo.say("name")}</b></p>
    ${viewLinks(demo)}
    ${fileTools(demo)}
    <div class="switches">${languageSwitch(demo)} ${themeSwitch(demo)}</div>
  </header>`;
}

const mark = html`<svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
  <rect width="32" height="32" rx="8" />
  <path d="M9 7h9v18H9z" />
  <path d="M14 16.5l3.5 3.5 7-8" />
</svg>`;

function viewLinks({ say, view, here }: Demo): TemplateResult {
  return html`<nav class="views" aria-label=${say("views")}>
    ${views.map(
      (
        one,
      ) => html`<a href=${placeHash({ ...(one === "compare" ? {} : here), view: one })} aria-current=${one === view ? "page" : "false"}
        >${say(`view.${one}`)}</a
      >`,
    )}
  </nav>`;
}

function languageSwitch(demo: Demo): TemplateResult {
  const languages: Array<[Language, string]> = [
    ["zh-CN", "中文"],
    ["en", "English"],
  ];
  return html`<div class="switch" role="group" aria-label=${demo.say("language")}>
    ${languages.map(
      ([value, name]) => html`<button
        type="button"
        lang=${value}
        aria-pressed=${value === demo.language ? "true" : "false"}
        @click=${() => demo.setLanguage(value)}
      >
        ${name}
      </button>`,
    )}
  </div>`;
}

function themeSwitch(demo: Demo): TemplateResult {
  const themes: Array<[Theme, string]> = [
    ["auto", demo.say("themeAuto")],
    ["light", demo.say("themeLight")],
    ["dark", demo.say("themeDark")],
  ];
  return html`<div class="switch" role="group" aria-label=${demo.say("theme")}>
    ${themes.map(
      ([value, name]) => html`<button
        type="button"
        data-theme-choice=${value}
        aria-pressed=${value === demo.theme ? "true" : "false"}
        @click=${() => demo.setTheme(value)}
      >
        ${name}
      </button>`,
    )}
  </div>`;
}
