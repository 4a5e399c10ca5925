import { css } from "lit";

/** The stages to scale. Everything lies along the inline axis, so that it runs the way the writing runs. */
export const chart = css`
  .charts {
    display: grid;
    gap: 12px;
    margin-block-end: 24px;
  }
  .chart {
    margin: 0;
    padding: 12px 16px 16px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    overflow: hidden;
  }
  .chart figcaption {
    margin-block-end: 8px;
    color: var(--ink-soft);
    font-size: 13px;
  }
  .chart-axis {
    position: relative;
    block-size: 36px;
    color: var(--ink-soft);
    font-size: 12px;
    line-height: calc(16 / 12);
  }
  .tick {
    position: absolute;
    inset-inline-start: var(--at);
    inset-block: 0;
    display: grid;
    align-content: start;
    padding-inline-start: 4px;
    border-inline-start: 1px solid var(--edge);
    white-space: nowrap;
  }
  .tick-late {
    inset-inline: auto calc(100% - var(--at));
    padding-inline: 0 4px;
    border-inline-start: 0;
    border-inline-end: 1px solid var(--edge);
    text-align: end;
  }
  .tick-minor > span {
    display: none;
  }
  .tick-minor {
    inset-block-start: 24px;
  }
  .chart-months .chart-axis {
    block-size: 20px;
  }
  .chart-months .tick-minor {
    inset-block-start: 12px;
  }
  .chart-body {
    position: relative;
    padding-block-start: 18px;
  }
  .chart-months .chart-body {
    padding-block-start: 0;
  }
  .bands {
    position: absolute;
    inset: 0;
  }
  .band {
    position: absolute;
    inset-block: 0;
    inset-inline-start: var(--at);
    inline-size: var(--width);
    background: var(--ground-sunken);
    container-type: inline-size;
  }
  .band-holiday {
    background: var(--stop-ground);
  }
  .band-make-up {
    background: none;
    border-inline: 1px dashed var(--edge);
  }
  .band-make-up::before {
    content: "";
    position: absolute;
    inset-inline: 2px;
    inset-block-start: 5px;
    block-size: 6px;
    background: var(--edge);
  }
  .band-name {
    display: block;
    padding-inline-start: 2px;
    color: var(--stop);
    font-size: 11px;
    line-height: calc(16 / 11);
    white-space: nowrap;
    overflow: hidden;
  }
  .chart-row {
    position: relative;
    padding-block: 6px;
  }
  .chart-name {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 16px;
    margin-block-end: 4px;
    font-size: 13px;
    line-height: 1.4;
  }
  .chart-end {
    color: var(--ink-soft);
  }
  .chart-track {
    position: relative;
    display: block;
    block-size: 14px;
    border-block-end: 1px solid var(--line);
  }
  .bar,
  .swatch {
    --bar: var(--ask);
    --bar-soft: var(--ask-line);
    border: 1px solid var(--bar);
    border-radius: 3px;
    background: var(--bar);
  }
  .bar {
    position: absolute;
    inset-block: 0;
    inset-inline-start: var(--at);
    inline-size: max(var(--width), 6px);
  }
  .bar-after,
  .bar-restore,
  .bar-kept,
  .bar-closing,
  .swatch-closing {
    --bar: var(--go);
    --bar-soft: var(--go-line);
  }
  .bar-kept,
  .swatch-beyond {
    --bar: var(--edge);
    --bar-soft: var(--line);
  }
  .bar-at-most,
  .swatch-at-most {
    background: var(--bar-soft);
  }
  .bar-estimated,
  .swatch-estimated {
    background: repeating-linear-gradient(135deg, var(--bar) 0 3px, var(--bar-soft) 3px 7px);
  }
  .bar-maybe,
  .swatch-maybe {
    border-style: dashed;
    background: var(--ground);
  }
  .bar-open,
  .swatch-open,
  .bar-beyond,
  .swatch-beyond {
    border-inline-end: 0;
    border-start-end-radius: 0;
    border-end-end-radius: 0;
    background: linear-gradient(to right, var(--bar) 10%, transparent);
    border-image: linear-gradient(to right, var(--bar) 10%, transparent) 1;
  }
  .bar-open:dir(rtl),
  .swatch-open:dir(rtl),
  .bar-beyond:dir(rtl),
  .swatch-beyond:dir(rtl) {
    background: linear-gradient(to left, var(--bar) 10%, transparent);
    border-image: linear-gradient(to left, var(--bar) 10%, transparent) 1;
  }
  /* A count of working days stands still here. */
  .pause {
    position: absolute;
    inset-block: 1px;
    inset-inline-start: var(--at);
    inline-size: var(--width);
    background: var(--ground);
    opacity: 0.72;
  }
  .turn,
  .swatch.swatch-turn {
    border: 2px solid var(--stop);
    border-radius: 0;
    background: var(--ground);
    inline-size: 12px;
    block-size: 12px;
    rotate: 45deg;
  }
  .turn {
    position: absolute;
    inset-block-start: 1px;
    inset-inline-start: calc(var(--at) - 6px);
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    color: var(--ink-soft);
    font-size: 12px;
  }
  .legend li {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .swatch {
    display: inline-block;
    flex: none;
    inline-size: 18px;
    block-size: 10px;
  }
  .swatch-weekend {
    border-color: var(--line);
    background: var(--ground-sunken);
  }
  .swatch-holiday {
    border-color: var(--stop-line);
    background: var(--stop-ground);
  }
  .swatch-make-up {
    border: 0;
    border-inline: 1px dashed var(--edge);
    background: linear-gradient(var(--edge), var(--edge)) center / 10px 6px no-repeat;
  }
  .swatch-turn {
    margin-inline: 3px;
  }
  /* A band too narrow for its name goes without: the list names the holiday. */
  @container (max-width: 38px) {
    .band-name {
      display: none;
    }
  }
  @container (min-width: 560px) {
    .tick-minor > span {
      display: block;
    }
    .chart .tick-minor {
      inset-block-start: 0;
    }
  }
  /* Where the text is so large that the days would lie over one another: the list says the same in words. */
  @container (max-width: 14em) {
    .chart {
      display: none;
    }
  }
  @media print {
    .chart {
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
      break-inside: avoid;
    }
  }
`;
