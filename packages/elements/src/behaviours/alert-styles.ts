import { css } from 'lit';

/** The look of what is wrong with an answer and of what the rules say: told apart by words and shape, colour only helps. */
export const alertStyles = css`
  .issue,
  .alert {
    align-items: start;
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-block: calc(var(--_space) / 2) 0;
  }

  .issue,
  .alert.block {
    color: var(--_error);
  }

  .alert:is(.warn, .timer),
  .field.warn > .issue,
  .field.warn > fieldset > .issue {
    color: var(--_warning);
  }

  .issue {
    flex-wrap: nowrap;
    font-weight: 700;
  }

  .alert {
    border: 2px solid var(--_border);
    border-inline-start-width: 6px;
    border-radius: var(--_radius);
    padding: 0.75rem;
  }

  .alert > p {
    flex: 1;
    margin: 0;
  }

  .alert:is(.block, .warn, .timer) {
    border-color: currentcolor;
  }

  .alert > :not(.icon) {
    color: var(--_text);
  }

  .reason {
    flex: 1 0 100%;
  }

  .icon {
    block-size: 1.375rem;
    fill: currentcolor;
    flex: none;
    inline-size: 1.375rem;
    margin-block-start: 0.125rem;
  }

  .icon .on {
    fill: var(--_surface);
  }

  @media (forced-colors: active) {
    .icon {
      fill: CanvasText;
    }

    .icon .on {
      fill: Canvas;
    }
  }
`;
