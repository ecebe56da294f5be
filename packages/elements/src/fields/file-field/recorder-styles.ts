import { css } from 'lit';

/** The look of the recorder. */
export const recorderStyles = css`
  :host {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
  }
  button {
    background: none;
    border: 2px solid var(--_border);
    border-radius: var(--_radius);
    color: inherit;
    cursor: pointer;
    font: inherit;
    min-block-size: 44px;
    padding: 0.4375rem 0.875rem;
  }
  button:focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  p {
    margin: 0;
  }
  [role='alert'] {
    color: var(--_error);
    font-weight: 700;
  }
`;
