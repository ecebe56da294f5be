import { css } from 'lit';

/** What the list of drafts looks like, besides being a panel. */
export const draftsStyles = css`
  li {
    padding-block: 0.75rem;
    border-block-end: 1px solid var(--_border);
  }
  .danger {
    color: var(--_error);
    border-color: var(--_error);
    font-weight: 700;
  }
  .confirm {
    padding: 0.75rem;
    margin-block-start: 0.5rem;
    border: 2px solid var(--_error);
    border-radius: var(--_radius);
  }
  .confirm p:first-child {
    margin-block-end: 0.5rem;
  }
  li:last-child {
    border-block-end: 0;
    padding-block-end: 0;
  }
  li .buttons {
    margin-block: 0.5rem 0;
  }
  summary {
    min-block-size: 44px;
    align-content: center;
    font-weight: 700;
    cursor: pointer;
  }
  .kept {
    margin-block: var(--_space) 0.5rem;
  }
  .state {
    display: block;
    font-size: 1rem;
    color: var(--_muted);
  }
  .state.attention {
    color: var(--_error);
    font-weight: 700;
  }
`;
