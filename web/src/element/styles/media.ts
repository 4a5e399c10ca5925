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
    .chart {
      border: 1px solid CanvasText;
    }
    .verdict-icon {
      border: 2px solid CanvasText;
    }
    .stage::before,
    .turn-mark {
      border-color: CanvasText;
    }
    .chart,
    .legend {
      --ask: Highlight;
      --ask-line: Canvas;
      --go: CanvasText;
      --go-line: Canvas;
      --edge: GrayText;
      --line: GrayText;
      --ground: Canvas;
      --ground-sunken: color-mix(in srgb, CanvasText 22%, Canvas);
      --stop: CanvasText;
      --stop-ground: color-mix(in srgb, CanvasText 38%, Canvas);
      --stop-line: CanvasText;
    }
    .bar,
    .band,
    .pause,
    .swatch,
    .turn {
      forced-color-adjust: none;
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
    .tasks,
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
    .step {
      break-inside: avoid;
    }
    .entries-toggle,
    .entries-search {
      display: none;
    }
  }
`;
