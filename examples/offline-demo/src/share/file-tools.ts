import { html, nothing, type TemplateResult } from "lit";
import { speaker } from "../../../../web/src/i18n/texts.js";
import { visible } from "../../../../web/src/i18n/visible.js";
import type { Demo } from "../demo.js";

/** Opens and saves what is on the page as a file. */
export function fileTools(demo: Demo): TemplateResult {
  const { say } = demo;
  return html`<div class="file-tools">
    <label class="button">
      <input
        type="file"
        accept=".json,application/json"
        @change=${({ target }: Event) => {
          const field = target as HTMLInputElement;
          const [file] = field.files ?? [];
          if (file) void demo.openFile(file);
          field.value = ""; // the same file may be opened again
        }}
      />
      <span>${say("open")}</span>
    </label>
    <button type="button" @click=${() => demo.saveFile()}>${say("save")}</button>
  </div>`;
}

/** Why a file was not opened: every fault of it. */
export function fileFaults(demo: Demo): TemplateResult | typeof nothing {
  const { say, language, refused } = demo;
  if (refused === null) return nothing;
  const term = speaker(language);
  return html`<section class="refused" role="alert" aria-labelledby="refused-title">
    <header>
      <h2 id="refused-title">${say("refused", { name: visible(refused.name) })}</h2>
      <button type="button" @click=${() => demo.forgetRefused()}>${say("close")}</button>
    </header>
    <p class="soft">${say("refusedNote")}</p>
    <ul>
      ${refused.faults.map(
        ({ code, pointer, line, column, expected }) => html`<li>
          <b>${term(code)}</b>
          ${line > 0 ? html`<span>${say("place", { line, column })}</span>` : nothing}
          ${pointer === "" ? nothing : html`<code dir="ltr">${visible(pointer)}</code>`}
          ${expected === "" ? nothing : html`<span class="soft">${say("expected", { expected: visible(expected) })}</span>`}
        </li>`,
      )}
    </ul>
  </section>`;
}
