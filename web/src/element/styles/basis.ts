import { css } from "lit";

/** What the result rests on, and whatever is folded away. */
export const basis = css`
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
    place-items: start;
  }

  @container (min-width: 560px) {
    .settled > li {
      grid-template-columns: minmax(96px, max-content) 1fr;
    }
  }
`;
