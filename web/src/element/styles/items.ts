import { css } from "lit";

/** The entries of the account something is about. */
export const items = css`
  .items {
    border-radius: var(--radius);
    background: var(--ground-sunken);
    font-size: 15px;
  }
  .items code {
    background: none;
    padding: 0;
  }
  .items li {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0 16px;
    padding: 8px 12px;
  }
  .items li + li {
    border-block-start: 1px solid var(--line);
  }
  .item-amount {
    font-weight: 600;
    white-space: nowrap;
  }
  .item-notes {
    grid-column: 1 / -1;
    font-size: 13px;
  }
  .tag {
    display: inline-block;
    padding-inline: 8px;
    border: 1px solid var(--line);
    border-radius: 999px;
    background: var(--ground);
    color: var(--ink-soft);
    font-size: 13px;
    line-height: 20px;
  }
  .by {
    font-weight: 600;
  }
  .by::after {
    content: "\\a";
    white-space: pre;
  }
  .more[open] > summary {
    margin-block-end: 4px;
  }
  .more .items {
    max-block-size: 480px;
    overflow-y: auto;
  }
`;
