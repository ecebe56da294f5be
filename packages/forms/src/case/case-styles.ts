import { css } from 'lit';

/** The look of a case and of the list of cases. */
export const caseStyles = css`
  .case {
    max-inline-size: 44rem;
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
    gap: 0.25rem var(--_space);
    align-items: center;
  }
  .form strong {
    display: block;
  }
  .form .buttons {
    margin: 0;
  }
  .late {
    color: var(--_error);
    font-weight: 600;
  }
  .back {
    margin-block-end: 0.75rem;
  }
  details > summary {
    min-block-size: 44px;
    align-content: center;
    cursor: pointer;
    font-weight: 600;
  }
  @media (max-width: 28rem) {
    .form {
      grid-template-columns: 1fr;
    }
  }
`;
