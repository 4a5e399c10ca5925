import { css } from "lit";

/** Whatever can be pressed, typed into or unfolded. */
export const controls = css`
  /* Inside a field of dates only the part that is typed into has the focus. */
  input[type="date"]:focus-within,
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
    border-radius: 4px;
  }
  button,
  input {
    font: inherit;
    color: inherit;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-block-size: 40px;
    padding: 4px 16px;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--ground);
    color: var(--ink);
    font-size: 15px;
    font-weight: 550;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
  }
  .button:hover {
    border-color: var(--ink);
    background: var(--ground-sunken);
  }
  .button[aria-busy="true"] {
    background: var(--ground-sunken);
    cursor: progress;
  }
  .button.small {
    min-block-size: 32px;
    padding: 0 12px;
    font-size: 14px;
    color: var(--accent);
  }
  .button.quiet {
    border-color: transparent;
    background: none;
    padding-inline: 4px;
  }
  .button.quiet:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .button.primary {
    min-block-size: 48px;
    padding: 8px 24px;
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
    font-size: 16px;
    font-weight: 650;
  }
  .button.primary:hover {
    border-color: var(--accent-strong);
    background: var(--accent-strong);
  }
  .button[aria-disabled="true"],
  .button[aria-disabled="true"]:hover {
    border: 1px dashed var(--edge);
    background: var(--ground-sunken);
    color: var(--ink-soft);
    cursor: not-allowed;
  }
  input[type="date"],
  input[type="search"] {
    min-block-size: 40px;
    padding: 4px 12px;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--ground);
  }
  input[type="radio"],
  input[type="checkbox"] {
    inline-size: 20px;
    block-size: 20px;
    margin: 0;
    flex: none;
    accent-color: var(--accent);
  }
  summary {
    min-block-size: 32px;
    padding-block: 4px;
    color: var(--accent);
    font-size: 15px;
    font-weight: 550;
    cursor: pointer;
    inline-size: fit-content;
  }
  summary:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
`;
