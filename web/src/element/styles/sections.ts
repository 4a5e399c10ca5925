import { css } from "lit";

/** The parts of the report: a title beside its rows where there is room, above them where there is not. */
export const sections = css`
  .sections {
    padding-inline: 4px;
  }
  .section {
    padding-block: 32px;
    border-block-end: 1px solid var(--line);
    scroll-margin-block-start: 16px;
  }
  .section:last-child {
    border-block-end: 0;
  }
  .section-head {
    margin-block-end: 16px;
  }
  .section-head h3 {
    font-size: 20px;
    font-weight: 650;
  }
  .section-intro,
  .section-aside {
    margin-block-start: 4px;
    color: var(--ink-soft);
    font-size: 14px;
  }
  .section-aside {
    font-weight: 600;
    color: var(--ink);
  }
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
    flex: 1 1 200px;
    font-size: 16px;
    font-weight: 600;
    line-height: 1.5;
  }
  .row-notes,
  .item-notes {
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
    margin-inline-end: 4px;
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

  .statement legend {
    float: inline-start;
    inline-size: 100%;
    padding: 0;
    font-weight: 600;
    line-height: 1.5;
  }
  .choices {
    clear: both;
    display: flex;
    gap: 8px;
    padding-block-start: 12px;
  }
  .choice {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-block-size: 44px;
    min-inline-size: 88px;
    padding: 4px 16px 4px 12px;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    cursor: pointer;
  }
  .choice:hover {
    background: var(--ground-sunken);
  }
  .choice:has(input:checked) {
    border-color: var(--accent);
    background: var(--ask-ground);
    box-shadow: inset 0 0 0 1px var(--accent);
    font-weight: 600;
  }

  .total {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 4px 16px;
    margin-block-end: 12px;
    padding: 16px;
    border: 1px solid var(--caution-line);
    border-radius: var(--radius);
    background: var(--caution-ground);
  }
  .total .figure {
    color: var(--caution);
    font-size: 26px;
    line-height: 1.3;
  }
  .amounts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
  }
  .amounts .figure {
    font-size: 17px;
  }

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

  .try,
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 12px;
  }
  .tools {
    align-items: center;
  }
  .field {
    display: grid;
    gap: 4px;
  }

  .proceed {
    padding: 24px 16px;
    border: 1px solid var(--line);
    border-radius: calc(var(--radius) * 2);
    background: var(--ground-sunken);
  }
  .proceed h3 {
    font-size: 20px;
    margin-block-end: 12px;
  }
  .proceed-line {
    display: grid;
    gap: 12px;
    align-items: center;
  }
  .proceed-reason {
    color: var(--ink-soft);
    font-size: 14px;
  }
  .acknowledge {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 44px;
    margin-block-end: 12px;
    cursor: pointer;
  }
  .handed-over {
    margin-block-start: 12px;
    color: var(--go);
    font-weight: 600;
  }

  .section-basis h4 {
    margin-block: 20px 8px;
    font-size: 15px;
  }
  .section-basis .section-body > :first-child {
    margin-block-start: 0;
  }
  .bullets > li {
    position: relative;
    padding-inline-start: 20px;
    padding-block: 2px;
    font-size: 15px;
  }
  .bullets > li::before {
    content: "";
    position: absolute;
    inset-inline-start: 4px;
    inset-block-start: calc(2px + 0.8em - 2px);
    inline-size: 5px;
    block-size: 5px;
    border-radius: 50%;
    background: var(--edge);
  }
  .fine {
    margin-block-start: 20px;
  }
  .fine > li {
    color: var(--ink-soft);
    font-size: 14px;
  }
  .fold {
    margin-block-start: 8px;
  }
  .settled > li {
    display: grid;
    gap: 4px 12px;
    padding-block: 8px;
    border-block-start: 1px solid var(--line);
    justify-items: start;
  }

  @container (min-width: 560px) {
    .proceed {
      padding: 32px;
    }
    .proceed-line {
      grid-template-columns: auto 1fr;
      gap: 20px;
    }
    .settled > li {
      grid-template-columns: 96px 1fr;
    }
    .row {
      padding: 20px;
    }
  }
  @container (min-width: 840px) {
    .section {
      display: grid;
      grid-template-columns: 200px minmax(0, 1fr);
      gap: 32px;
      padding-block: 40px;
    }
    .section-head h3 {
      font-size: 19px;
    }
    .sections {
      padding-inline: 32px;
    }
  }
`;
