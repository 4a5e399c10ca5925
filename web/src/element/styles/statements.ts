import { css } from "lit";

/** What only the person can say. */
export const statements = css`
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
  @container (min-width: 560px) {
    .statement legend {
      inline-size: calc(100% - 216px);
    }
    .choices {
      float: inline-end;
      clear: none;
      padding-block-start: 0;
    }
    .statement .clauses {
      clear: inline-start;
      padding-block-start: 6px;
      inline-size: calc(100% - 216px);
    }
  }
`;
