import { css } from 'lit';

/** The look of two versions that are compared. */
export const compareStyles = css`
  fieldset {
    min-inline-size: 0;
    margin: 0 0 var(--_space);
    padding: 0;
    border: 0;
  }
  legend {
    margin-block-end: 0.25rem;
    padding: 0;
    font-weight: 700;
  }
  .version {
    display: flex;
    gap: 0.75rem;
    align-items: flex-start;
    min-block-size: 44px;
    padding: 0.5rem 0.75rem;
    margin-block-end: 0.25rem;
    font-weight: 400;
    overflow-wrap: anywhere;
    border: 2px solid var(--_border);
    border-radius: var(--_radius);
  }
  .version:has(:checked) {
    border-color: var(--_accent);
  }
  .version input {
    flex: none;
    inline-size: 1.375rem;
    block-size: 1.375rem;
    min-block-size: 0;
    margin: 0.125rem 0 0;
    accent-color: var(--_accent);
  }
  .version bdi {
    white-space: pre-wrap;
  }
  .state {
    display: block;
    font-size: 1rem;
    color: var(--_muted);
  }
`;
