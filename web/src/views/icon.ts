import { html, type SVGTemplateResult, svg, type TemplateResult } from "lit";

/** What a part means; each has a colour, a shape and words, so that no meaning hangs on the colour. */
export type Tone = "stop" | "unknown" | "ask" | "caution" | "go" | "plain";

const circle = svg`<circle cx="12" cy="12" r="9.5"/>`;

const outlines: Readonly<Record<Tone, SVGTemplateResult>> = {
  stop: svg`<path d="M8 2.5h8l5.5 5.5v8l-5.5 5.5h-8l-5.5-5.5v-8z"/>`,
  unknown: circle,
  ask: svg`<rect x="2.5" y="2.5" width="19" height="19" rx="4"/>`,
  caution: svg`<path d="M12 2.5l10 18.5h-20z"/>`,
  go: circle,
  plain: circle,
};

const glyphs: Readonly<Record<Tone, SVGTemplateResult>> = {
  stop: svg`<path d="M8.5 8.5l7 7m0-7l-7 7"/>`,
  unknown: svg`<path d="M9.2 9.4c.2-1.7 1.3-2.6 2.9-2.6 1.7 0 2.9 1 2.9 2.5 0 2.1-2.9 2.3-2.9 4.6M12.1 17.1v.1"/>`,
  ask: svg`<path d="M7.5 12h.1M12 12h.1M16.5 12h.1"/>`,
  caution: svg`<path d="M12 9v5.5M12 17.6v.1"/>`,
  go: svg`<path d="M7.5 12.3l3.1 3.1 6-6.4"/>`,
  plain: svg`<path d="M8 12h8"/>`,
};

/** The shape that stands for a meaning. */
export function icon(tone: Tone): TemplateResult {
  return drawing(svg`${outlines[tone]}${glyphs[tone]}`);
}

/** The same without its outline, for a ground that has a shape of its own. */
export function glyph(tone: Tone): TemplateResult {
  return drawing(glyphs[tone]);
}

function drawing(shapes: SVGTemplateResult): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${shapes}</svg>`;
}

/** A status in words, with its shape. */
export function badge(tone: Tone, words: string): TemplateResult {
  return html`<span class="badge tone-${tone}">${icon(tone)}${words}</span>`;
}
