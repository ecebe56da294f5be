import { css } from 'lit';

/** The look of the page on which the answers are checked. */
export const reviewStyles = css`
  h2 {
    margin: 0 0 calc(var(--_space) / 2);
    font-size: 1.5rem;
    line-height: 1.25;
  }
  h2:focus {
    outline: none;
  }
  p {
    margin: 0 0 calc(var(--_space) / 2);
    max-inline-size: 65ch;
  }
  section {
    margin-block-start: calc(var(--_space) * 2);
  }
  h3 {
    margin: 0;
    padding-block-end: 0.5rem;
    font-size: 1.1875rem;
    border-block-end: 2px solid var(--_text);
  }
  h4 {
    margin: 0;
    padding-block: var(--_space) 0.25rem;
    font-size: 1.0625rem;
  }
  .part {
    padding-inline-start: 0.75rem;
    margin-block-end: 0.5rem;
    border-inline-start: 3px solid var(--_border);
  }
  dl {
    margin: 0;
  }
  dl > div {
    display: grid;
    grid-template: auto 1fr / 1fr auto;
    gap: 0 var(--_space);
    align-items: start;
    padding-block: 0.625rem;
    border-block-end: 1px solid var(--_border);
  }
  dt {
    color: var(--_muted);
    font-size: 1rem;
    overflow-wrap: anywhere;
  }
  dd {
    margin: 0;
    grid-column: 1;
    overflow-wrap: anywhere;
    white-space: pre-line;
    text-align: start;
  }
  .open {
    color: var(--_muted);
  }
  section > .open {
    margin-block-start: 0.5rem;
  }
  .change {
    grid-area: 1 / 2 / span 2;
    margin-block: -0.25rem;
    white-space: normal;
  }
  button {
    font: inherit;
    min-block-size: 44px;
    min-inline-size: 44px;
    border: 2px solid transparent;
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .change button {
    padding: 0 0.25rem;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    background: none;
  }
  .end {
    margin-block: calc(var(--_space) * 2) 0;
  }
  .send {
    font-weight: 600;
    min-block-size: 52px;
    padding: 0.5rem 2.5rem;
    color: var(--_on-accent);
    background: var(--_accent);
  }
  .send:disabled {
    color: var(--_muted);
    background: var(--_surface);
    border: 2px dashed var(--_border);
    cursor: progress;
  }
  @container (min-width: 40rem) {
    dl > div {
      grid-template: auto / minmax(0, 2fr) minmax(0, 3fr) auto;
    }
    dt {
      font-size: inherit;
    }
    dd {
      grid-column: 2;
    }
    .change {
      grid-area: 1 / 3;
      margin-block: -0.5rem;
    }
  }
`;
