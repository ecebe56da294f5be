import { css } from 'lit';

/** The look of every field: calm, roomy, readable on a cheap phone in the sun. */
export const fieldStyles = css`
  :host {
    display: block;
    margin-block: 0 calc(var(--_space) * 2);
    /* Painted by itself: else Chromium measures at each key how far every part of the page paints. */
    position: relative;
  }

  form {
    display: contents;
  }

  .field.block {
    border-inline-start: 5px solid var(--_error);
    padding-inline-start: var(--_space);
  }

  fieldset {
    border: 0;
    margin: 0;
    min-inline-size: 0;
    padding: 0;
  }

  label,
  legend,
  .label {
    display: block;
    overflow-wrap: anywhere;
    padding: 0;
  }

  [part='label'] {
    font-size: 1.125em;
    font-weight: 700;
    margin-block-end: calc(var(--_space) / 4);
  }

  .needed {
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 400;
    display: inline-block; /* stays together as long as it fits */
  }

  input,
  select {
    inline-size: 100%;
    max-inline-size: 34rem;
  }

  input:not([type='radio'], [type='checkbox']),
  textarea {
    appearance: none;
  }

  .block > .control [part='input'],
  .block > fieldset > .control [part='input'] {
    border-color: var(--_error);
  }

  button[aria-pressed='true'] {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_on-accent);
  }

  button[aria-pressed='true']::before {
    content: '✓ ';
  }

  .option {
    align-items: start;
    display: flex;
    gap: 0.75rem;
    inline-size: fit-content;
    min-block-size: 44px;
    padding-block: 0.5rem;
  }

  .option input {
    accent-color: var(--_accent);
    block-size: 1.625rem;
    flex: none;
    inline-size: 1.625rem;
    margin: 0;
  }

  .parts {
    align-items: end;
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 0.75);
  }

  .parts[dir] {
    inline-size: fit-content;
    margin-block-start: 0.5rem;
  }

  .parts label {
    font-size: 0.9375em;
  }

  .parts input {
    inline-size: var(--_two-digits, 4rem);
  }

  .parts input.long {
    inline-size: var(--_four-digits, 6rem);
  }

  .absence {
    align-items: center;
    color: var(--_muted);
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-block-start: calc(var(--_space) / 2);
  }

  .absence button {
    border-width: 1px;
    border-radius: 1.5rem;
    font-size: 0.9375em;
  }

  .unseen {
    block-size: 1px;
    clip-path: inset(50%);
    inline-size: 1px;
    inset-inline-start: 0; /* where it would stand, behind a box of the whole width, it widens the page by its own */
    overflow: hidden;
    position: absolute;
    white-space: nowrap;
  }

  @media (forced-colors: active) {
    button[aria-pressed='true'] {
      border-width: 4px;
    }
  }
`;
