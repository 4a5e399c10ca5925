import { css } from "lit";

/** A titled part of the report: the title beside its rows where there is room, above them where there is not. */
export const section = css`
  .sections {
    padding-inline: 4px;
  }
  .section {
    padding-block: 32px;
    border-block-end: 1px solid var(--line);
    scroll-margin-block-start: 16px;
    /* What changes in one section moves nothing inside another. */
    contain: layout style;
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
