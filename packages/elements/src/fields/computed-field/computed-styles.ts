import { css } from 'lit';

/** The look of a value that nobody types: no box, so that nobody tries. */
export const computedStyles = css`
  output {
    display: block;
  }

  .value {
    border-inline-start: 5px solid var(--_accent);
    font-weight: 700;
    margin-block-end: 0.25rem;
    padding-inline-start: var(--_space);
  }
`;
