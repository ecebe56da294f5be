import { css } from 'lit';

/** The look of the recorder. */
export const recorderStyles = css`
  :host {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
  }
  p {
    margin: 0;
  }
  [role='alert'] {
    color: var(--_error);
    font-weight: 700;
  }
`;
