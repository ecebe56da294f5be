import { css } from 'lit';

/** The look of the playground. */
export const playgroundStyles = css`
  :host {
    display: block;
    max-inline-size: 48rem;
    font:
      1rem/1.5 system-ui,
      sans-serif;
  }
  fieldset {
    margin: 0 0 1rem;
    padding: 1rem;
    border: 1px solid #767676;
    border-radius: 4px;
    min-inline-size: 0;
  }
  legend {
    padding-inline: 0.25rem;
    font-weight: 700;
  }
  .row {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr));
    gap: 0.75rem 1rem;
    align-items: end;
    margin-block-end: 1rem;
  }
  .row > button {
    justify-self: start;
  }
  .fact {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.75rem;
    align-items: center;
    min-block-size: 44px;
  }
  .fact input {
    inline-size: 24px;
    block-size: 24px;
    margin: 0;
  }
  select,
  input[type='text'],
  input[type='number'] {
    display: block;
    box-sizing: border-box;
    inline-size: 100%;
  }
  select,
  button,
  input[type='text'],
  input[type='number'] {
    min-block-size: 44px;
    font: inherit;
  }
`;
