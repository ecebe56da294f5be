import { css } from 'lit';

/** Rows under each other on a phone, each with its scale side by side as far as it fits; a grid where there is room. */
export const matrixStyles = css`
  .control {
    container-type: inline-size;
  }

  .row {
    border-block-start: 1px solid var(--_border);
    column-gap: 1.25rem;
    display: flex;
    flex-wrap: wrap;
    padding-block: 0.75rem;
  }

  .name,
  .clear {
    flex: 100%;
  }

  .name {
    font-weight: 700;
  }

  @container (inline-size >= 44rem) {
    .row {
      align-items: start;
      display: grid;
      gap: 0.75rem;
      grid-auto-columns: minmax(0, 1fr);
      grid-auto-flow: column;
      grid-template-columns: minmax(10rem, 1.75fr);
    }

    .name {
      font-weight: 400;
      padding-block: 0.5rem;
    }

    .option {
      flex-direction: column;
      gap: 0.25rem;
    }
  }
`;
