import { html, nothing, type TemplateResult } from "lit";
import type { Demo } from "../demo.js";
import { accountList, agreementTitle, policyList } from "../frame/choice.js";
import { eventLog } from "../frame/event-log.js";

interface Bench {
  title: string;
  intro: string;
  /** What the text can be done with. */
  actions: TemplateResult;
  editor: TemplateResult;
  /** Stands above the result. */
  warning: string;
}

/** A text on one side, what comes of it on the other. */
export function workbench(demo: Demo, { title, intro, actions, editor, warning }: Bench): TemplateResult {
  const { say, widget } = demo;
  return html`<div class="bench-choice">${policyList(demo)} ${accountList(demo)} ${agreementTitle(demo)}</div>
    <div class="bench">
      <section class="pane editor" aria-labelledby="editor-title">
        <header class="pane-head">
          <div>
            <h1 id="editor-title">${title}</h1>
            <p class="soft">${intro}</p>
          </div>
          <div class="editor-actions">${actions}</div>
        </header>
        ${editor}
      </section>
      <section class="pane result" aria-labelledby="result-title">
        <header class="pane-head">
          <div>
            <h2 id="result-title">${say("result")}</h2>
            <p class="soft">${say("widget")}</p>
          </div>
        </header>
        ${warning === "" ? nothing : html`<p class="held" role="status">${warning}</p>`}
        <div class="stage">
          <div class="frame">${widget}</div>
          ${eventLog(demo)}
        </div>
      </section>
    </div>`;
}
