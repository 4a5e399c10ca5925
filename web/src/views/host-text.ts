import { html, type TemplateResult } from "lit";
import { visible } from "../i18n/visible.js";

/** A string of the host page: text only, cut off from the direction of what stands around it. */
export function hostText(text: string): TemplateResult {
  return html`<bdi dir="auto" class="host">${visible(text)}</bdi>`;
}

/** A JSON Pointer or another code, as written. */
export function codeText(text: string): TemplateResult {
  return html`<code dir="ltr">${visible(text)}</code>`;
}
