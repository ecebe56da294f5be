import { css, unsafeCSS } from 'lit';
import { MOST_ROWS } from './text-area.js';

const rows = Array.from({ length: MOST_ROWS }, (_, n) => `textarea[rows='${n + 1}'] { --_rows: ${n + 1} }`);

/** The look of what stands in fields, around them and on the review: boxes, buttons, and words beside a question. */
export const commonStyles = css`
  button,
  input:not([type='radio'], [type='checkbox'], [type='file']),
  textarea,
  select {
    background: var(--_surface);
    border: 2px solid var(--_border);
    border-radius: var(--_radius);
    color: var(--_text);
    font: inherit;
    min-block-size: 44px;
    padding: 0.4375rem 0.625rem;
  }

  button {
    cursor: pointer;
    min-inline-size: 44px;
    padding-inline: 0.875rem;
  }

  .primary,
  .send {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_on-accent);
    font-weight: 700;
    padding-inline: 1.75rem;
  }

  .link {
    background: none;
    border-color: transparent;
    padding-inline: 0;
  }

  .link,
  summary {
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  summary {
    cursor: pointer;
    inline-size: fit-content;
    min-block-size: 44px;
    padding-block: 0.5rem;
  }

  :disabled:disabled {
    border-style: dashed;
    cursor: default;
  }

  button:disabled {
    background: var(--_surface);
    border-color: var(--_border);
    color: var(--_muted);
  }

  textarea {
    display: block;
    inline-size: 100%;
    max-inline-size: 46rem;
    resize: vertical;
  }
  /* Its height is said and hangs on nothing in it: a key lays out this box alone, and not the whole page. */
  @supports (block-size: 1lh) {
    textarea {
      contain: strict;
      block-size: calc(var(--_rows) * 1lh + 0.875rem + 4px);
    }
    ${unsafeCSS(rows.join('\n'))}
  }

  p {
    margin-block: 0 calc(var(--_space) / 2);
    max-inline-size: 65ch;
    overflow-wrap: anywhere;
  }

  details p {
    border-inline-start: 4px solid var(--_border);
    padding-inline-start: var(--_space);
    white-space: pre-line;
  }

  .second {
    display: block;
    font-weight: 400;
    text-align: start;
  }

  .hint,
  .quiet,
  .open {
    color: var(--_muted);
  }

  :is(h2, h3, h4, h5, p):focus {
    outline: none;
  }
`;
