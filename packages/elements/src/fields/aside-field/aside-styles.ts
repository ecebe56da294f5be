import { css } from 'lit';

/** The look of a value that stands beside a question: quiet, and close to it. */
export const asideStyles = css`
  :host {
    font-size: 0.875em;
    margin-block-start: calc(var(--_space) * -1.75);
  }

  [part='label'] {
    font-size: inherit;
    font-weight: 400;
  }

  p {
    margin-block: 0;
  }
`;
