import { css } from 'lit';

/** The look of the list of files. */
export const fileStyles = css`
  ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }

  li {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
  }

  input[type='file'] {
    font: inherit;
    inline-size: 100%;
    min-block-size: 44px;
  }

  input[type='file']::file-selector-button {
    background: var(--_surface);
    border: 2px solid var(--_border);
    border-radius: var(--_radius);
    color: var(--_text);
    font: inherit;
    margin-inline-end: 0.75rem;
    min-block-size: 44px;
  }

  .why {
    color: var(--_error);
    font-weight: 600;
  }
`;
