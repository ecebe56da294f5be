import { css } from 'lit';

/** The look of what may be told to somebody. */
export const disclosureStyles = css`
  h3 {
    margin: calc(var(--_space) * 1.25) 0 0.25rem;
    font-size: 1.125rem;
  }
  h4 {
    margin: 0.75rem 0 0.25rem;
    font-size: 1rem;
    color: var(--_muted);
  }
  dl {
    margin: 0;
  }
  dt {
    font-weight: 700;
  }
  dd {
    margin: 0 0 0.5rem;
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  details {
    margin-block-start: var(--_space);
  }
  summary {
    min-block-size: 44px;
    align-content: center;
    font-weight: 700;
    cursor: pointer;
  }
  .reminder {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.75rem;
    align-items: center;
    min-block-size: 44px;
    margin-block-end: calc(var(--_space) / 2);
    font-weight: 400;
  }
  .reminder input {
    inline-size: 24px;
    min-block-size: 24px;
    margin: 0;
    accent-color: var(--_accent);
  }
`;
