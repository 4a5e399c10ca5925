import type { Extension } from "@codemirror/state";
import { html, type TemplateResult } from "lit";
import type { Language } from "../../../../web/src/i18n/texts.js";
import { visible } from "../../../../web/src/i18n/visible.js";
import type { PageTexts } from "../texts.js";
import type { JsonEditor } from "./json-editor.js";
import type { Mark } from "./marks.js";

/** Something to put right, in the page's words. */
export interface Found extends Mark {
  code: string;
  /** JSON Pointer; empty for the whole. */
  pointer: string;
}

interface FieldGiven {
  id: string;
  name: string;
  text: string;
  found: readonly Found[];
  /** What is said where nothing is found. */
  good: string;
  /** What is said instead of either; empty: nothing. */
  instead: string;
  language: Language;
  say: PageTexts;
  assist: Extension;
  /** The keys worth knowing, in a few words. */
  keys: string;
  onEdited(text: string): void;
}

/** A field for JSON, and below it all there is to put right; each takes the caret to its place. */
export function field({
  id,
  name,
  text,
  found,
  good,
  instead,
  language,
  say,
  assist,
  keys,
  onEdited,
}: FieldGiven): TemplateResult {
  return html`<json-editor
      id=${id}
      .name=${name}
      .description=${keys}
      .language=${language}
      .assist=${assist}
      .value=${text}
      .marks=${found}
      @json-edited=${({ detail }: CustomEvent<string>) => onEdited(detail)}
    ></json-editor>
    <div class="findings">
      <div class="findings-head">
        <p role="status" class=${instead === "" ? toneOf(found) : ""}>${instead === "" ? summary(found, good, say) : instead}</p>
        <p class="keys">${keys}</p>
      </div>
      <ul>
        ${found.map((one) => finding(one, id, say))}
      </ul>
    </div>`;
}

function finding(one: Found, id: string, say: PageTexts): TemplateResult {
  const { severity, title, more, code, pointer, line, column } = one;
  return html`<li class=${severity}>
    <button type="button" @click=${() => (document.getElementById(id) as JsonEditor).goTo(line, column)}>
      <span class="finding-title"><b class="severity">${say(`severity.${severity}`)}</b> ${title}</span>
      ${more.map((text) => html`<span class="finding-more">${text}</span>`)}
      <span class="finding-place"
        >${say("place", { line, column })} <code>${code}</code> <code dir="ltr">${visible(pointer)}</code></span
      >
    </button>
  </li>`;
}

function toneOf(found: readonly Found[]): string {
  if (found.length === 0) return "good";
  return found.some(({ severity }) => severity === "error") ? "bad" : "warn";
}

function summary(found: readonly Found[], good: string, say: PageTexts): string {
  if (found.length === 0) return good;
  const errors = found.filter(({ severity }) => severity === "error").length;
  const warnings = found.length - errors;
  return [errors > 0 ? say("foundErrors", { errors }) : "", warnings > 0 ? say("foundWarnings", { warnings }) : ""]
    .filter(Boolean)
    .join(" · ");
}
