import { css } from 'lit';

/** The look of the pad: paper, whatever the colours of the page, since the drawing is kept as dark on light. */
export const signatureStyles = css`
  canvas {
    background: #fff;
    block-size: auto;
    border: 2px solid var(--_border);
    border-radius: var(--_radius);
    display: block;
    forced-color-adjust: none;
    inline-size: 100%;
    max-inline-size: 37.5rem;
    touch-action: none;
  }
`;
