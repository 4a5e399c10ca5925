import { css } from "lit";

/** The head of the page: what a person sees in the first five seconds. */
export const verdict = css`
  .verdict {
    padding: 24px 16px;
    border: 1px solid var(--tone-line);
    border-radius: calc(var(--radius) * 2);
    background: var(--tone-ground);
  }
  .verdict-head {
    display: grid;
    gap: 12px;
  }
  .verdict-icon {
    display: grid;
    place-items: center;
    inline-size: 1.2em;
    block-size: 1.2em;
    border-radius: 50%;
    background: var(--tone);
    color: var(--tone-ground);
    font-size: 40px;
  }
  .verdict-of {
    color: var(--ink-soft);
    font-size: 14px;
  }
  .verdict h2 {
    margin-block: 2px 8px;
    color: var(--tone);
    font-size: 26px;
    font-weight: 700;
    letter-spacing: -0.005em;
  }
  .verdict-lead {
    font-size: 17px;
  }
  .verdict-closing {
    margin-block-start: 8px;
    color: var(--ink-soft);
    font-size: 15px;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-start: 20px;
  }
  .facts li {
    flex: 1 1 128px;
  }
  .fact {
    display: grid;
    inline-size: 100%;
    block-size: 100%;
    padding: 8px 12px;
    border: 1px solid var(--tone-line);
    border-radius: var(--radius);
    background: var(--ground);
    text-align: start;
    cursor: pointer;
  }
  .fact:hover {
    border-color: var(--tone);
  }
  .fact-label {
    color: var(--ink-soft);
    font-size: 13px;
  }
  .fact-value {
    font-weight: 650;
    font-size: 17px;
    line-height: 1.4;
  }
  .fact-value::first-letter {
    text-transform: uppercase;
  }
  @container (min-width: 560px) {
    .verdict {
      padding: 32px;
    }
    .verdict-head {
      grid-template-columns: auto 1fr;
      gap: 20px;
    }
    .verdict h2 {
      font-size: 32px;
    }
    .verdict-icon {
      inline-size: calc(56em / 48);
      block-size: calc(56em / 48);
      font-size: 48px;
    }
    .facts li {
      flex: 0 1 auto;
      min-inline-size: 136px;
    }
  }
`;
