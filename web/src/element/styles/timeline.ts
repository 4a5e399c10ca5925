import { css } from "lit";

/** Stages to scale, and the list that says them in words. */
export const timeline = css`
  .chart {
    margin-block-end: 24px;
    padding: 12px 16px 16px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    overflow: hidden;
  }
  .chart-axis {
    position: relative;
    block-size: 24px;
    margin-block-end: 4px;
    color: var(--ink-soft);
    font-size: 12px;
  }
  .tick {
    position: absolute;
    inset-inline-start: var(--at);
    inset-block-start: 0;
    padding-inline-start: 4px;
    border-inline-start: 1px solid var(--edge);
    line-height: 16px;
    white-space: nowrap;
  }
  .chart-row {
    padding-block: 6px;
  }
  .chart-name {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 16px;
    font-size: 13px;
    line-height: 1.4;
    margin-block-end: 4px;
  }
  .chart-name > :last-child:not(:first-child) {
    color: var(--ink-soft);
  }
  .chart-track {
    position: relative;
    display: block;
    block-size: 12px;
    border-radius: 6px;
    background: var(--ground-sunken);
  }
  .bar {
    position: absolute;
    inset-block: 0;
    inset-inline-start: var(--at);
    inline-size: max(var(--width), 6px);
    border: 1px solid var(--ask);
    border-radius: 6px;
    background: var(--ask);
  }
  .bar-estimated {
    background: repeating-linear-gradient(135deg, var(--ask) 0 4px, var(--ask-line) 4px 8px);
  }
  .bar-after,
  .bar-closing {
    --ask: var(--go);
  }
  .bar-open {
    border: 0;
    border-start-end-radius: 0;
    border-end-end-radius: 0;
    background: linear-gradient(to right, var(--ask) 10%, transparent);
  }
  .bar-open:dir(rtl) {
    background: linear-gradient(to left, var(--ask) 10%, transparent);
  }

  .stages {
    display: grid;
  }
  .stage {
    position: relative;
    padding-inline-start: 32px;
    padding-block-end: 24px;
  }
  .stage > * + * {
    margin-block-start: 4px;
  }
  .stage::before {
    content: "";
    position: absolute;
    inset-inline-start: 4px;
    inset-block-start: 6px;
    inline-size: 14px;
    block-size: 14px;
    border: 3px solid var(--ask);
    border-radius: 50%;
    background: var(--ground);
    z-index: 1;
  }
  .stage:not(:last-child)::after {
    content: "";
    position: absolute;
    inset-inline-start: 10px;
    inset-block: 12px -6px;
    border-inline-start: 2px solid var(--ask-line);
  }
  .stage:last-child {
    padding-block-end: 0;
  }
  .stage-start::before {
    background: var(--ask);
  }
  .stage-end::before {
    border-color: var(--go);
    background: var(--go);
  }
  .stage-maybe::before {
    border-style: dotted;
    border-color: var(--unknown);
  }
  .stage h4 {
    font-size: 16px;
    font-weight: 600;
    line-height: 1.5;
  }
  .stage-dates {
    font-weight: 600;
    color: var(--ink);
  }
  .stage-end .stage-dates {
    font-weight: 400;
  }
  .may-fail {
    color: var(--caution);
  }
  .legal > summary {
    margin-inline-start: 16px;
    list-style-position: outside;
    color: var(--ink-soft);
    font-size: 13px;
    font-weight: 400;
    line-height: 1.6;
  }
  .legal-more {
    margin-inline-start: 8px;
    white-space: nowrap;
  }
  .legal-note {
    display: block;
  }
  .legal > ul {
    display: grid;
    gap: 12px;
    padding: 12px 16px;
    border-inline-start: 3px solid var(--line);
    font-size: 14px;
  }
  .legal b {
    font-weight: 600;
  }
  .legal .row-notes {
    font-size: 13px;
  }
  .section-stages .fold {
    margin-block-start: 16px;
  }
`;
