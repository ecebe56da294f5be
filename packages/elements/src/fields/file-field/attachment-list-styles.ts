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
`;
