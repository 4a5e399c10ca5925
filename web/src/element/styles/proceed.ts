import { css } from "lit";

/** Whether the person may go on. */
export const proceed = css`
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

  @container (min-width: 560px) {
    .proceed {
      padding: 32px;
    }
    .proceed-line {
      grid-template-columns: auto 1fr;
      gap: 20px;
    }
  }
`;
