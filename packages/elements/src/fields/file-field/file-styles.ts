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

  /* The native button speaks the browser's language and not the form's, so its label stands in for it. */
  .choose {
    border: 2px solid var(--_border);
    border-radius: var(--_radius);
    cursor: pointer;
    inline-size: fit-content;
    min-block-size: 44px;
    padding: 0.4375rem 0.875rem;
  }

  input:focus-visible + .choose {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }

  input:disabled + .choose {
    border-style: dashed;
    cursor: default;
  }

  .why {
    color: var(--_error);
    font-weight: 700;
  }
`;
