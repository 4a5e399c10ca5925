import { css } from "lit";

/** One thing to deal with or to know: what it is, why, and what to do. */
export const rows = css`
  .rows {
    display: grid;
    gap: 12px;
  }
  .row {
    padding: 16px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--ground);
  }
  .row > * + * {
    margin-block-start: 8px;
  }
  .row-head {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: 4px 12px;
  }
  .row-head .label {
    font-weight: 400;
  }
  .row-head h4 {
    scroll-margin-block-start: 32px;
    flex: 1 1 200px;
    font-size: 16px;
    font-weight: 600;
    line-height: 1.5;
  }
  .row-notes {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    color: var(--ink-soft);
    font-size: 14px;
  }
  .clears {
    color: var(--ink);
    font-weight: 600;
  }
  .clauses {
    color: var(--ink-soft);
    font-size: 13px;
    line-height: 1.5;
  }
  .rows.plain {
    gap: 0;
  }
  .rows.plain .row {
    padding: 12px 0;
    border: 0;
    border-radius: 0;
  }
  .rows.plain .row + .row {
    border-block-start: 1px solid var(--line);
  }
  .rows.plain .row:first-child {
    padding-block-start: 0;
  }
  .rows.plain .row:last-child {
    padding-block-end: 0;
  }
  .rows.plain .row > * + * {
    margin-block-start: 4px;
  }
  .open-facts {
    padding: 8px 12px;
    border-radius: var(--radius);
    background: var(--unknown-ground);
    color: var(--unknown);
    font-size: 14px;
  }
  .open-facts code {
    background: none;
    color: inherit;
  }
  .fix {
    display: grid;
    gap: 8px;
  }
  .fix .label {
    font-weight: 600;
  }
  .action {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
  }
  .action-note {
    color: var(--ink-soft);
    font-size: 14px;
  }

  @container (min-width: 560px) {
    .row {
      padding: 16px 20px;
    }
    .fix {
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: start;
      gap: 20px;
    }
    .fix .action {
      justify-content: end;
    }
  }
`;
