import { css } from 'lit';

/** The look of one sign among many: its answers stand below it on a phone, and beside it where there is room. */
export const observationStyles = css`
  :host {
    margin-block-end: var(--_space);
  }

  .segments {
    margin-block-start: 0.25rem;
  }

  textarea {
    max-inline-size: 34rem;
  }

  .about {
    align-items: center;
    column-gap: var(--_space);
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    max-inline-size: 34rem;
    min-block-size: 44px;
  }

  @container (min-width: 44rem) {
    fieldset {
      column-gap: calc(var(--_space) * 1.5);
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 22rem);
    }

    /* A legend that floats is no longer drawn into the border, and may stand in a grid. */
    legend {
      float: inline-start;
      margin-block-start: 0.625rem;
    }

    .control {
      grid-column: 2;
      grid-row: 1 / span 3;
    }

    .issue,
    .absence {
      grid-column: 2;
    }
  }
`;
