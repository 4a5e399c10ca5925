import { css } from "lit";

/** What to do, in order. */
export const plan = css`
  .phase + .phase {
    margin-block-start: 20px;
  }
  .phase > h4 {
    margin-block-end: 12px;
    font-size: 15px;
    font-weight: 650;
  }
  .plan {
    display: grid;
  }
  .step {
    position: relative;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 12px;
    padding-block-end: 12px;
  }
  .step:last-child {
    padding-block-end: 0;
  }
  .step-number {
    display: grid;
    place-items: center;
    inline-size: 2em;
    block-size: 2em;
    border: 1px solid var(--edge);
    border-radius: 50%;
    background: var(--ground);
    font-size: 14px;
    font-weight: 650;
    z-index: 1;
  }
  .step:not(:last-child)::after {
    content: "";
    position: absolute;
    inset-inline-start: calc(14em / 16);
    inset-block: calc(28em / 16) 0;
    border-inline-start: 1px solid var(--line);
  }
  .step-wait .step-number {
    border-style: dashed;
  }
  .step b {
    font-weight: 600;
  }
  .step .button {
    min-block-size: 28px;
    padding-inline: 0;
  }
  @container (min-width: 560px) {
    .step-body {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 0 20px;
    }
    .step-body > * {
      grid-column: 1;
    }
    .step-body > .action {
      grid-column: 2;
      grid-row: 1 / span 3;
      align-items: start;
    }
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
    line-height: calc(24 / 13);
  }
  .saves {
    color: var(--go);
    font-size: 15px;
    font-weight: 600;
  }
  .phase-apply {
    padding: 12px 16px;
    border: 1px solid var(--ask-line);
    border-radius: var(--radius);
    background: var(--ask-ground);
  }
  .phase-apply .step-number {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }
`;
