import { css } from 'lit';

/** The look of the panels around a form. */
export const panelStyles = css`
  :host {
    display: block;
    background: var(--_surface);
  }
  section {
    max-inline-size: 40rem;
    padding: calc(var(--_space) * 1.25);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  h2 {
    margin: 0 0 calc(var(--_space) / 2);
    font-size: 1.375rem;
    line-height: 1.25;
  }
  p {
    margin: 0 0 var(--_space);
  }
  label {
    display: block;
    font-weight: 700;
  }
  input {
    display: block;
    inline-size: 100%;
    min-block-size: 48px;
    margin-block: 0.25rem var(--_space);
    padding: 0.5rem 0.75rem;
    font: inherit;
    color: inherit;
    background: var(--_surface);
    border: 2px solid var(--_border);
    border-radius: var(--_radius);
  }
  .masked {
    -webkit-text-security: disc;
  }
  button {
    font: inherit;
    min-block-size: 44px;
    padding: 0.4375rem 0.875rem;
    color: var(--_text);
    background: var(--_surface);
    border: 2px solid var(--_border);
    border-radius: var(--_radius);
    cursor: pointer;
  }
  button:disabled {
    border-style: dashed;
    color: var(--_muted);
    background: var(--_surface);
    cursor: default;
  }
  .primary:enabled {
    font-weight: 700;
    color: var(--_on-accent);
    background: var(--_accent);
    border-color: var(--_accent);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) / 2);
  }
  .error {
    color: var(--_error);
    font-weight: 700;
  }
  .quiet {
    margin: 0;
    color: var(--_muted);
  }
  .notice {
    padding: 0.75rem var(--_space);
    margin-block-end: var(--_space);
    border: 2px solid var(--_border);
    border-inline-start-width: 6px;
    border-radius: var(--_radius);
  }
  .error-box {
    border-color: var(--_error);
  }
  .notice p:last-child,
  .buttons:last-child {
    margin-block-end: 0;
  }
  .notice h2 {
    font-size: 1.25rem;
  }
  :is(h2, p, .notice):focus {
    outline: none;
  }
  button.link {
    padding-inline: 0;
    color: var(--_accent);
    font-weight: 700;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    background: none;
    border-color: transparent;
  }
  .guard {
    position: sticky;
    inset-block-start: var(--amparo-top, 0);
    z-index: 2;
    background: var(--_surface);
  }
  /* How much of the top of the screen the bar takes. */
  .guard ~ * {
    --_bar: 3.25rem;
  }
  /* While the bar says that nothing is saved. */
  :has(+ amparo-not-saved:not([unfolded])) {
    --_below: 12rem;
  }
  .lock {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 0.5rem;
    margin: 0;
    padding-block: 0.25rem;
  }
  .lock amparo-wipe {
    margin-inline-end: auto;
  }
  .lock amparo-wipe[asking] {
    flex-basis: 100%;
  }
  .mode {
    margin-block-end: 0.5rem;
    color: var(--_muted);
    text-align: end;
  }
  .begin {
    margin-block-start: var(--_space);
  }
  ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .code {
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.03em;
  }
`;
