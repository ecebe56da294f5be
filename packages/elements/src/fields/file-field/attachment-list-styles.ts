import { css } from 'lit';

/** The look of what is kept beside an answer; a drawing is dark on light, whatever the colours of the page. */
export const attachmentListStyles = css`
  :host {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
  }
  canvas {
    background: #fff;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    forced-color-adjust: none;
    max-block-size: 15rem;
    max-inline-size: min(100%, 15rem);
  }
  p {
    color: var(--_error);
    margin: 0;
  }
  button {
    background: none;
    border: 2px solid var(--_border);
    border-radius: var(--_radius);
    color: inherit;
    font: inherit;
    min-block-size: 44px;
    padding: 0.4375rem 0.875rem;
  }
  button:focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
`;
