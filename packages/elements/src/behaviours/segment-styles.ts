import { css } from 'lit';

/** The look of two or three answers as buttons in one line; the native radio buttons lie unseen over them. */
export const segmentStyles = css`
  .picture {
    block-size: 3.5rem;
    color: var(--_accent);
    display: block;
    fill: none;
    inline-size: 3.5rem;
    margin-block-end: 0.5rem;
    stroke: currentColor;
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke-width: 1.5;
  }

  .segments {
    display: flex;
    max-inline-size: 34rem;
  }

  .segments .option {
    flex: 1 1 auto;
    inline-size: auto;
    padding: 0;
    position: relative;
  }

  .segments .option + .option {
    margin-inline-start: -2px;
  }

  .segments input {
    appearance: none;
    block-size: 100%;
    border: 0;
    cursor: pointer;
    inline-size: 100%;
    inset: 0;
    position: absolute;
  }

  .segments .option > span {
    align-content: center;
    border: 2px solid var(--_border);
    display: grid;
    flex: 1;
    line-height: 1.25;
    min-block-size: 48px;
    padding: 0.25rem 0.5rem;
    text-align: center;
  }

  .segments .option:first-child > span {
    border-end-start-radius: var(--_radius);
    border-start-start-radius: var(--_radius);
  }

  .segments .option:last-child > span {
    border-end-end-radius: var(--_radius);
    border-start-end-radius: var(--_radius);
  }

  .segments .second {
    text-align: center;
  }

  .block .segments span {
    border-color: var(--_error);
  }

  .segments input:disabled + span {
    border-style: dashed;
    color: var(--_muted);
  }

  .segments input:checked + span {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_on-accent);
  }

  .segments input:checked + span::after {
    content: '✓';
    font-size: 0.75rem;
    inset-block-start: 1px;
    inset-inline-end: 5px;
    position: absolute;
  }

  .segments input:focus-visible {
    outline: none;
  }

  .segments input:focus-visible + span {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
    z-index: 1;
  }

  .segments.apart {
    display: grid;
    gap: 0.5rem;
    grid-auto-columns: 1fr;
    grid-auto-flow: column;
  }

  .segments.apart .option {
    margin: 0;
  }

  .segments.apart .option > span {
    border-radius: var(--_radius);
  }

  @media (forced-colors: active) {
    .segments input:checked + span {
      border-width: 5px;
    }

    .segments input:focus-visible + span {
      outline-color: Highlight;
    }
  }
`;
