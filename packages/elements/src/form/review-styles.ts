import { css } from 'lit';

/** The look of the page on which the answers are checked. */
export const reviewStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  h2 {
    margin: 0 0 calc(var(--_space) / 2);
    font-size: 1.5rem;
    line-height: 1.25;
  }
  section {
    margin-block-start: calc(var(--_space) * 2);
  }
  h3,
  h4,
  dl,
  dd {
    margin: 0;
  }
  h3 {
    padding-block-end: 0.5rem;
    font-size: 1.1875rem;
    border-block-end: 2px solid var(--_text);
  }
  h4 {
    padding-block: var(--_space) 0.25rem;
    font-size: 1.0625rem;
  }
  .part {
    padding-inline-start: 0.75rem;
    margin-block-end: 0.5rem;
    border-inline-start: 3px solid var(--_border);
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
    grid-column: 1;
    overflow-wrap: anywhere;
    white-space: pre-line;
    text-align: start;
  }
  section > .open {
    margin-block-start: 0.5rem;
  }
  .change {
    grid-area: 1 / 2 / span 2;
    margin-block: -0.25rem;
    white-space: normal;
  }
  .end {
    margin-block: calc(var(--_space) * 2) 0;
  }
  .send {
    min-block-size: 52px;
    padding-inline: 2.5rem;
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
