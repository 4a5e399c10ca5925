import { css } from "lit";

/** Another day, and the result to take along. */
export const tools = css`
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
`;
