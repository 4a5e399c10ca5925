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
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: baseline;
    gap: 0 16px;
    padding: 6px 12px;
  }
  .item-main {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 16px;
  }
  .items li + li {
    border-block-start: 1px solid var(--line);
  }
  .item-amount {
    font-weight: 600;
    white-space: nowrap;
  }
  .item-notes {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    color: var(--ink-soft);
    font-size: 13px;
  }
  .entries {
    display: grid;
    justify-items: start;
    gap: 4px;
  }
  .entries > .items,
  .entries-search {
    justify-self: stretch;
  }
  .entries-search {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 4px 12px;
  }
  /* A field's own width, in Firefox, is more than a phone has. */
  .entries-search .field {
    flex: 1 1 200px;
    grid-template-columns: minmax(0, 1fr);
    min-inline-size: 0;
  }
  .entries-search input {
    inline-size: 100%;
    min-inline-size: 0;
  }
  .entries-found {
    min-inline-size: 88px;
    font-size: 14px;
    line-height: calc(40 / 14);
  }
  .tag {
    display: inline-block;
    padding-inline: 8px;
    border: 1px solid var(--line);
    border-radius: 999px;
    background: var(--ground);
    color: var(--ink-soft);
    font-size: 13px;
    line-height: calc(20 / 13);
  }
  .more > .items,
  .more > .button {
    margin-block-start: 4px;
  }
`;
