import { css } from "lit";

/** Paper, and systems that choose the colours themselves. */
export const media = css`
  @media (forced-colors: active) {
    .badge,
    .verdict,
    .row,
    .items,
    .total,
    .proceed,
    .open-facts,
    .chart-track {
      border: 1px solid CanvasText;
    }
    .verdict-icon {
      border: 2px solid CanvasText;
    }
    .bar,
    .stage::before {
      forced-color-adjust: none;
      border-color: CanvasText;
      background: Highlight;
    }
    .choice:has(input:checked) {
      outline: 2px solid Highlight;
    }
    .button[aria-disabled="true"] {
      border-color: GrayText;
      color: GrayText;
    }
  }
  @media print {
    :host {
      color: #000;
      background: #fff;
    }
    .button,
    .tools,
    .taken,
    .try,
    .action,
    [part="suppose"],
    .proceed,
    .section-try,
    .section-take {
      display: none;
    }
    .row,
    .stage,
    .plan > li {
      break-inside: avoid;
    }
    .more .items {
      max-block-size: none;
      overflow: visible;
    }
  }
`;
