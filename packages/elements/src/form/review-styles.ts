import { css } from 'lit';

/** The look of the page on which the answers are checked. */
export const reviewStyles = css`
  h2 {
    margin: 0 0 calc(var(--_space) / 2);
    font-size: 1.5rem;
  }
  h3 {
    margin: calc(var(--_space) * 1.5) 0 0;
    font-size: 1.125rem;
  }
  dl {
    margin: 0;
  }
  dl > div {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0 var(--_space);
    padding-block: 0.5rem;
    border-block-end: 1px solid var(--_border);
  }
  dt {
    color: var(--_muted);
    overflow-wrap: anywhere;
  }
  dd {
    margin: 0;
    grid-column: 1;
    overflow-wrap: anywhere;
    white-space: pre-line;
    text-align: start;
  }
  .heading {
    padding-block-start: var(--_space);
    font-weight: 600;
  }
  .heading dd {
    grid-column: 2;
    grid-row: 1;
  }
  .change {
    grid-column: 2;
    grid-row: 1 / span 2;
    align-self: center;
  }
  .open {
    color: var(--_muted);
    font-style: italic;
  }
  .change button {
    font: inherit;
    min-block-size: 44px;
    min-inline-size: 44px;
    padding: 0 0.5rem;
    color: var(--_accent);
    text-decoration: underline;
    background: none;
    border: 0;
    cursor: pointer;
  }
  .send {
    font: inherit;
    font-weight: 600;
    min-block-size: 52px;
    padding: 0.5rem 2rem;
    margin-block-start: calc(var(--_space) * 2);
    color: var(--_on-accent);
    background: var(--_accent);
    border: 2px solid transparent;
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .send:disabled {
    opacity: 0.6;
    cursor: progress;
  }
  @container (min-width: 44rem) {
    dl > div {
      grid-template-columns: 2fr 3fr auto;
    }
    dd {
      grid-column: 2;
    }
    .change {
      grid-column: 3;
      grid-row: 1;
    }
  }
`;
