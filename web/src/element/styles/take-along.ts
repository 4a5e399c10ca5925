import { css } from "lit";

/** What is taken along, how old it is, and the agreement to read where nothing could be checked. */
export const takeAlong = css`
  .section-take .soft {
    margin-block-start: 8px;
    font-size: 14px;
  }
  .taken {
    display: grid;
    justify-items: start;
    gap: 8px;
    margin-block-start: 16px;
  }
  .copy {
    inline-size: 100%;
    padding: 12px;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--ground-sunken);
    color: var(--ink);
    font-family: var(--font-code);
    font-size: 13px;
    line-height: 1.6;
    resize: vertical;
  }
  .snapshot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    margin-block-start: 16px;
    color: var(--ink-soft);
    font-size: 14px;
  }
  .stale {
    margin-block-end: 12px;
  }
  .stale .action {
    margin-block-start: 12px;
  }
  .stale ~ .verdict h2 {
    font-size: 22px;
  }
  .fingerprints code {
    overflow-wrap: anywhere;
  }
  .fallback h4 {
    margin-block: 20px 4px;
    font-size: 16px;
  }
  .fallback .soft {
    font-size: 14px;
  }
`;
