import { css } from 'lit';

/** The look of a case and of the list of cases. */
export const caseStyles = css`
  .case {
    max-inline-size: 44rem;
  }
  .case,
  .below {
    clear: both;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0.25rem var(--_space);
  }
  .head h2 {
    margin: 0;
  }
  .stage {
    display: inline-block;
    padding: 0.125rem 0.625rem;
    border: 1px solid var(--_border);
    border-radius: 999px;
    color: var(--_muted);
  }
  h3 {
    margin: calc(var(--_space) * 1.25) 0 0;
    font-size: 1.125rem;
  }
  .form {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0.5rem var(--_space);
    align-items: center;
    padding-block: 0.75rem;
  }
  .form + .form {
    border-block-start: 1px solid var(--_border);
  }
  .form strong {
    display: block;
  }
  .state {
    display: block;
    font-size: 1rem;
    color: var(--_muted);
  }
  .form .buttons {
    margin: 0;
  }
  .late,
  .attention {
    color: var(--_error);
    font-weight: 700;
  }
  .alerts {
    margin-block: var(--_space);
  }
  .alerts h3 {
    margin: 0 0 0.25rem;
  }
  .alerts p {
    margin-block: 0 0.5rem;
  }
  .back {
    margin-block-end: 0.75rem;
  }
  /* On one line with what locks, or with what leads further back; a browser that is too old for it shows one line below the other. */
  .back.beside {
    position: sticky;
    inset-block-start: var(--amparo-top, 0);
    z-index: 3;
    float: inline-start;
    padding-block: 0.25rem;
    margin-block-end: 0.5rem;
    margin-inline-end: 0.5rem;
  }
  details > summary {
    min-block-size: 44px;
    align-content: center;
    cursor: pointer;
    font-weight: 700;
  }
  @media (max-width: 28rem) {
    .form {
      grid-template-columns: 1fr;
    }
  }
`;
