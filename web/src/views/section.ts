import { html, nothing, type TemplateResult } from "lit";
import type { Language } from "../i18n/texts.js";
import type { SectionId } from "./context.js";

interface Section {
  id: SectionId;
  /** Said by each section, as each is drawn by itself: a screen reader hears in it what is still in another language. */
  language: Language;
  title: string;
  intro?: string;
  /** Beside the title, such as how many. */
  aside?: string | TemplateResult | undefined;
  body: unknown;
}

/**
 * A titled part of the report. It is no landmark: a dozen of them would be none, and screen readers would say each title twice;
 * whoever listens goes from heading to heading.
 */
export function section({ id, language, title, intro, aside, body }: Section): TemplateResult {
  return html`
    <section class="section section-${id}" id=${id} part="section section-${id}" lang=${language}>
      <header class="section-head">
        <h3 id="${id}-title" tabindex="-1" part="section-title">${title}</h3>
        ${intro ? html`<p class="section-intro">${intro}</p>` : nothing}
        ${aside ? html`<p class="section-aside">${aside}</p>` : nothing}
      </header>
      <div class="section-body">${body}</div>
    </section>
  `;
}
