import { css } from "lit";

/** The list that says in words what comes when. */
export const timeline = css`
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
  .stage-estimated:not(:last-child)::after {
    border-inline-start-style: dashed;
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
  .stage-end ~ .stage::before {
    border-color: var(--go);
  }
  .stage-end:not(:last-child)::after,
  .stage-end ~ .stage:not(:last-child)::after {
    border-color: var(--go-line);
  }
  .stage-maybe::before {
    border-style: dotted;
    border-color: var(--unknown);
  }
  .stage-turn::before {
    display: none;
  }
  .stage-kept {
    padding-block-end: 12px;
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
  .may-fail {
    color: var(--caution);
  }
  .turn-words {
    display: flex;
    gap: 8px;
    color: var(--stop);
    font-weight: 600;
  }
  .turn-mark {
    flex: none;
    inline-size: 12px;
    block-size: 12px;
    margin-block-start: 0.4em;
    border: 2px solid var(--stop);
    background: var(--ground);
    rotate: 45deg;
  }
  .stage-turn .turn-mark {
    position: absolute;
    inset-inline-start: 5px;
    z-index: 1;
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
