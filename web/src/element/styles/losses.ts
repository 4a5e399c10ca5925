import { css } from "lit";

/** What is given up, with its total. */
export const losses = css`
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
`;
