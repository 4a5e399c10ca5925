import { css } from "lit";

/** Where there is no report: waiting, or failed, and why. */
export const states = css`
  .spinner {
    inline-size: 24px;
    block-size: 24px;
    border: 3px solid currentColor;
    border-block-start-color: transparent;
    border-radius: 50%;
    animation: turn 1s linear infinite;
  }
  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }
  .waiting h2,
  .failure h2 {
    font-size: 22px;
  }
  .failure .faults,
  .failure .fallback {
    margin-block-start: 20px;
  }
  .failure .tools {
    margin-block-start: 20px;
  }
  .fallback h3 {
    font-size: 17px;
  }
  .faults {
    display: grid;
    gap: 8px;
  }
  .fault-expected::first-letter {
    text-transform: uppercase;
  }
  .faults li {
    padding: 12px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--ground);
    font-size: 15px;
  }
  .fault-title {
    font-weight: 650;
  }
  @media (prefers-reduced-motion: reduce) {
    .spinner {
      animation: none;
    }
  }
`;
