import { css } from "lit";

/** Type, links, badges. Distances are multiples of 4px. */
export const base = css`
  :host {
    display: block;
    font-family: var(--font);
    font-size: 16px;
    line-height: 1.6;
    color: var(--ink);
    background: var(--ground);
    text-align: start;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  /* In a Chinese font the apostrophe and the quotes of English are as wide as a character. */
  [lang="en"] {
    font-variant-east-asian: proportional-width;
  }
  [lang="zh-CN"],
  .host,
  code,
  textarea {
    font-variant-east-asian: normal;
  }
  .precheck {
    container-type: inline-size;
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
    line-break: strict;
    text-autospace: normal;
    text-spacing-trim: normal;
    /* On a page that runs from right to left everything starts there, and each sentence still runs its own way. */
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  p,
  h2,
  h3,
  h4,
  li,
  legend,
  summary,
  figcaption,
  .button,
  .badge,
  .task-name,
  .row-notes > *,
  .item-main > *,
  .item-notes > *,
  .item-amount,
  .chart-name > *,
  .tick > *,
  .fact > *,
  .total > *,
  .choice > *,
  .field > .label {
    unicode-bidi: plaintext;
  }
  /* Chinese fills its line to the edges and wants more air between the lines; slanted, it is a fault of type. */
  :is(.precheck, .section, .proceed):lang(zh) {
    line-height: 1.7;
  }
  :is(.precheck, .section, .proceed):lang(en) {
    line-height: 1.55;
  }
  em,
  i,
  cite,
  address {
    font-style: normal;
  }
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-width: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h2,
  h3,
  h4 {
    line-height: 1.35;
    text-wrap: balance;
  }
  /* Where a press leads, the eye finds the place; where a key leads, it needs the ring. */
  :is(h2, h3, h4, li):focus:not(:focus-visible) {
    outline: none;
  }
  p {
    text-wrap: pretty;
  }
  code {
    font-family: var(--font-code);
    font-size: 0.875em;
    padding: 0 4px;
    border-radius: 4px;
    background: var(--ground-sunken);
    unicode-bidi: isolate;
  }
  a {
    color: var(--accent);
    text-underline-offset: 3px;
  }
  .soft,
  .label {
    color: var(--ink-soft);
  }
  .label {
    font-size: 14px;
  }
  .figure {
    font-weight: 650;
    white-space: nowrap;
  }
  .icon {
    inline-size: 1em;
    block-size: 1em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .announce,
  .aloud {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .badge {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    flex: none;
    padding: 2px 8px 2px 6px;
    border: 1px solid var(--tone-line);
    border-radius: 999px;
    background: var(--tone-ground);
    color: var(--tone);
    font-size: 13px;
    font-weight: 600;
    line-height: calc(20 / 13);
    white-space: nowrap;
  }
`;
