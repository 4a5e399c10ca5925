import { css } from "lit";

/** What is supposed: dashed all round, so that it is never taken for the account as it is, by colour or without. */
export const simulation = css`
  .simulating {
    outline: 2px dashed var(--caution);
    outline-offset: 4px;
    border-radius: calc(var(--radius) * 2);
  }
  .simulating :is(a, button, input, summary, [tabindex]) {
    /* What is reached with the keyboard must not lie under the bar. */
    scroll-margin-block-start: 112px;
  }
  .simulation-bar {
    position: sticky;
    inset-block-start: 0;
    z-index: 3;
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px 16px;
    margin-block-end: 12px;
    padding: 8px 16px;
    border: 2px dashed var(--caution);
    border-radius: var(--radius);
    background: var(--caution-ground);
    color: var(--caution);
  }
  .simulation-bar p {
    font-size: 15px;
    line-height: 1.4;
  }
  .simulation-bar .icon {
    vertical-align: -2px;
    margin-inline-end: 4px;
  }
  .simulation-bar .button {
    flex: none;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .simulation,
  .changes {
    margin-block-start: 16px;
    padding: 16px;
    border: 1px solid var(--line);
    border-radius: calc(var(--radius) * 2);
    background: var(--ground-sunken);
  }
  .simulation {
    border: 1px dashed var(--caution-line);
  }
  .statement + .changes {
    margin-block: 0;
    border-radius: var(--radius);
  }
  .simulation h3,
  .changes h3 {
    font-size: 17px;
    font-weight: 650;
  }
  .supposed {
    margin-block: 4px 12px;
  }
  .supposed li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    padding-block: 6px;
  }
  .supposed li + li {
    border-block-start: 1px solid var(--line);
  }
  .supposed li > span:first-child {
    flex: 1 1 220px;
    font-weight: 550;
  }
  .changes-head {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: 8px 16px;
  }
  .changes-sum {
    font-weight: 600;
  }
  .changed-rows {
    margin-block-start: 8px;
  }
  .changed-rows li {
    display: grid;
    grid-template-columns: 132px minmax(0, 1fr);
    gap: 4px 12px;
    align-items: start;
    padding-block: 4px;
    font-size: 15px;
  }
  /* Chinese says it in less room. */
  .changed-rows:lang(zh) li {
    grid-template-columns: 92px minmax(0, 1fr);
  }
  .changed-rows .badge {
    justify-self: start;
  }
  .changes .button {
    flex: none;
  }
  .changed-facts {
    display: grid;
    gap: 4px;
    margin-block: 12px 0;
    font-size: 15px;
  }
  .changed-facts > div {
    display: grid;
    grid-template-columns: 132px minmax(0, 1fr);
    gap: 4px 12px;
  }
  .changed-facts dt {
    color: var(--ink-soft);
    font-size: 14px;
  }
  .changed-facts dd {
    margin: 0;
  }
  .changed-facts .was {
    color: var(--ink-soft);
  }
  .tag-changed {
    border-color: var(--edge);
    color: var(--ink);
    font-weight: 600;
  }
  .button.quiet {
    border-style: dashed;
    background: transparent;
  }
  .still-open {
    padding: 8px 12px;
    border: 1px dashed var(--caution);
    border-radius: var(--radius);
    color: var(--caution);
    font-size: 15px;
  }
  .departure {
    margin-block-start: 16px;
    padding-block-start: 12px;
    border-block-start: 1px solid var(--tone-line);
  }
  .departure .label {
    display: block;
  }
  .departure-day {
    font-size: 20px;
    font-weight: 650;
    line-height: 1.4;
  }
  .departure-how {
    color: var(--ink-soft);
    font-size: 15px;
  }
  .departure .action {
    margin-block-start: 8px;
  }
  @container (min-width: 560px) {
    .simulation,
    .changes {
      padding: 20px 32px;
    }
    .statement + .changes {
      padding: 16px 20px;
    }
  }
`;
