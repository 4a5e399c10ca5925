import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { isTextKey, type Language, speaker } from "../../../web/src/i18n/texts.js";
import { visible } from "../../../web/src/i18n/visible.js";
import type { Fault } from "../../../web/src/types/report.js";
import { offsetAt } from "./text-position.js";
import type { pageTexts } from "./texts.js";

interface EditorGiven {
  text: string;
  faults: readonly Fault[];
  language: Language;
  say: ReturnType<typeof pageTexts>;
  onInput(text: string): void;
  onStartOver(): void;
  onClose(): void;
}

const fieldId = "account-json";

/** A text field for JSON with line numbers; each fault takes the caret to its place. */
export function editor({ text, faults, language, say, onInput, onStartOver, onClose }: EditorGiven): TemplateResult {
  const marked = new Set(faults.map(({ line }) => line));
  const lines = text.split("\n").map((_, index) => index + 1);
  return html`<section class="editor" aria-labelledby="editor-title">
    <header>
      <div>
        <h2 id="editor-title">${say("editor")}</h2>
        <p class="soft">${say("editorNote")} ${say("ownNote")}</p>
      </div>
      <div class="editor-actions">
        <button type="button" @click=${onStartOver}>${say("startOver")}</button>
        <button type="button" @click=${onClose}>${say("closeEditor")}</button>
      </div>
    </header>
    <div class="editor-field">
      <div class="gutter" aria-hidden="true">
        ${lines.map((line) => html`<span class=${marked.has(line) ? "bad" : ""}>${line}</span>`)}
      </div>
      <textarea
        id=${fieldId}
        aria-labelledby="editor-title"
        aria-describedby="editor-faults"
        aria-invalid=${faults.length > 0 ? "true" : "false"}
        spellcheck="false"
        autocomplete="off"
        autocapitalize="off"
        wrap="off"
        dir="ltr"
        .value=${live(text)}
        @input=${(event: Event) => onInput((event.target as HTMLTextAreaElement).value)}
        @scroll=${alignGutter}
      ></textarea>
    </div>
    <div id="editor-faults" class="editor-faults" role="status">
      <p class=${faults.length > 0 ? "bad" : "good"}>
        ${faults.length > 0 ? say("editorFaults", { count: faults.length }) : say("editorGood")}
      </p>
      <ul>
        ${faults.map(
          (fault) => html`<li>
            <button type="button" @click=${() => goTo(fault)}>
              <b>${say("place", { line: fault.line, column: fault.column })}</b>
              <span>${nameOf(fault, language)}</span>
              <code dir="ltr">${visible(fault.pointer)}</code>
            </button>
          </li>`,
        )}
      </ul>
    </div>
  </section>`;
}

function nameOf({ code }: Fault, language: Language): string {
  const key = `fault.${code}`;
  return isTextKey(key) ? speaker(language)(key) : visible(code);
}

function goTo({ line, column }: Fault): void {
  const field = document.getElementById(fieldId);
  if (!(field instanceof HTMLTextAreaElement) || line < 1) return;
  const offset = offsetAt(field.value, line, column);
  field.focus();
  field.setSelectionRange(offset, offset);
  const lineHeight = Number.parseFloat(getComputedStyle(field).lineHeight);
  field.scrollTop = Math.max(0, (line - 4) * lineHeight);
  field.scrollLeft = 0;
}

function alignGutter(event: Event): void {
  const field = event.target as HTMLTextAreaElement;
  const gutter = field.previousElementSibling;
  if (gutter) gutter.scrollTop = field.scrollTop;
}
