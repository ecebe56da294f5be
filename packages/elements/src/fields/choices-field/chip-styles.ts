import { css } from 'lit';

/** The look of boxes to tick and of what was chosen from a list. */
export const chipStyles = css`
  /* Many boxes to tick beside each other, where whoever shows the question says that there is room. */
  .control {
    columns: var(--_columns);
  }

  .option {
    break-inside: avoid;
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    list-style: none;
    margin-block: 0 0.5rem;
    padding: 0;
  }

  .chips li {
    align-items: center;
    border: 2px solid var(--_border);
    border-radius: var(--_radius);
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
    padding-inline: 0.75rem;
  }
`;
