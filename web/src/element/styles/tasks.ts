import { css } from "lit";

/** The tasks at a glance: a line each. */
export const tasks = css`
  .tasks {
    margin-block-start: 16px;
    border: 1px solid var(--tone-line);
    border-radius: var(--radius);
    background: var(--ground);
    overflow: clip;
  }
  .tasks-title {
    padding: 8px 12px 4px;
    color: var(--ink-soft);
    font-size: 13px;
  }
  .tasks li + li {
    border-block-start: 1px solid var(--line);
  }
  .task {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 12px;
    inline-size: 100%;
    min-block-size: 40px;
    padding: 6px 12px;
    border: 0;
    background: none;
    text-align: start;
    cursor: pointer;
  }
  .task:focus-visible {
    outline-offset: -3px;
  }
  .task-name {
    flex: 1 1 160px;
    color: var(--accent);
    font-weight: 550;
  }
  .task:hover .task-name {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
`;
