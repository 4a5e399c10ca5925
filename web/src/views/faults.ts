import { html, nothing, type TemplateResult } from "lit";
import { isTextKey } from "../i18n/texts.js";
import { visible } from "../i18n/visible.js";
import type { Fault } from "../types/report.js";
import type { Words } from "./context.js";
import { codeText } from "./host-text.js";

/** Faults of a text, each with its place, what should stand there and what to do. */
export function faultList(faults: readonly Fault[], words: Words): TemplateResult {
  return html`<ul class="faults" part="faults">
    ${faults.map((fault) => {
      const key = `fault.${fault.code}`;
      return html`<li>
        <p class="fault-title">${isTextKey(key) ? words.say(key) : codeText(fault.code)}</p>
        <p class="row-notes">
          <span>${fault.pointer === "" ? words.say("fault.root") : codeText(fault.pointer)}</span>
          ${
            fault.line > 0
              ? html`<span>${words.say("fault.place", { line: fault.line, column: fault.column })}</span>`
              : nothing
          }
        </p>
        ${fault.expected === "" ? nothing : html`<p class="fault-expected">${expected(fault.expected, words)}</p>`}
        ${fault.hint === "" ? nothing : html`<p lang="en">${marked(fault.hint)}</p>`}
      </li>`;
    })}
  </ul>`;
}

// What should stand there is in the words of whoever writes the JSON: English, within a sentence of the page's language.
function expected(text: string, words: Words): unknown {
  const [before = "", after = ""] = words.say("fault.expected", { expected: "\n" }).split("\n");
  return html`${before}<span lang="en">${marked(text)}</span>${after}`;
}

/** What stands between backticks is code. */
function marked(text: string): unknown[] {
  return text.split("`").map((part, index) => (index % 2 === 1 ? codeText(part) : visible(part)));
}
