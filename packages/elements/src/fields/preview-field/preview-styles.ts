import { css } from 'lit';

/** The look of what leaves: set apart, as a letter lies beside the form. */
export const previewStyles = css`
  [part='preview'] {
    border-inline-start: 4px solid var(--_border);
    margin-block: var(--_space);
    padding-inline-start: var(--_space);
  }

  #preview {
    font-weight: 700;
    margin-block: 0 0.25rem;
  }

  dl {
    margin: 0;
  }

  dt {
    color: var(--_muted);
    font-size: 0.875em;
  }

  dd {
    margin: 0 0 0.5rem;
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
`;
