import { css } from 'lit';

/** The look of the button that erases, apart from those beside it, and of its warning. */
export const wipeStyles = css`
  .wipe {
    color: var(--_error);
    border-color: var(--_error);
  }
  :host([asking]) .wipe {
    font-weight: 700;
    color: var(--_surface);
    background: var(--_error);
  }
  p {
    margin-block: 0.5rem 0;
    font-weight: 700;
  }
`;
