import { css } from "lit";

/** What to do, in order. */
export const plan = css`
  .plan {
    counter-reset: step;
    display: grid;
  }
  .plan > li {
    counter-increment: step;
    position: relative;
    display: grid;
    gap: 4px;
    padding-inline-start: 44px;
    padding-block-end: 20px;
  }
  .plan > li:last-child {
    padding-block-end: 0;
  }
  .plan > li::before {
    content: counter(step);
    position: absolute;
    inset-inline-start: 0;
    inset-block-start: 0;
    display: grid;
    place-items: center;
    inline-size: 28px;
    block-size: 28px;
    border: 1px solid var(--edge);
    border-radius: 50%;
    background: var(--ground);
    font-size: 14px;
    font-weight: 650;
    z-index: 1;
  }
  .plan > li:not(:last-child)::after {
    content: "";
    position: absolute;
    inset-inline-start: 14px;
    inset-block: 28px 0;
    border-inline-start: 1px solid var(--line);
  }
  .plan b {
    font-weight: 600;
  }
  .plan-kind {
    display: inline-block;
    margin-inline-end: 4px;
    padding-inline: 8px;
    border-radius: 4px;
    background: var(--ground-sunken);
    color: var(--ink-soft);
    font-size: 13px;
    font-weight: 600;
    line-height: 24px;
  }
`;
