import { css } from 'lit';

/** The look of a form: one column on a phone, the list of sections beside it on a wide screen. */
export const formStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    background: var(--_surface);
  }
  h1 {
    margin: 0;
    font-size: 1.5rem;
    line-height: 1.2;
  }
  h2 {
    margin: 0 0 calc(var(--_space) * 1.5);
    font-size: 1.5rem;
    line-height: 1.25;
  }
  :is(h2, h3, h4, h5, .confirm p):focus {
    outline: none;
  }
  h3 {
    margin: 0 0 calc(var(--_space) / 2);
    font-size: 1.25rem;
    line-height: 1.3;
  }
  h4,
  h5 {
    margin: 0 0 var(--_space);
    font-size: 1.125rem;
  }
  h4::first-letter {
    text-transform: uppercase;
  }
  header {
    display: grid;
    gap: 0.75rem;
    padding-block-end: var(--_space);
    margin-block-end: var(--_space);
    border-block-end: 1px solid var(--_border);
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem var(--_space);
  }
  .tools amparo-save-state {
    flex: 1 1 14rem;
    font-size: 1rem;
  }
  .steps-back,
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  .steps-back button {
    padding-inline: 0.75rem;
    border-width: 1px;
  }
  button {
    font: inherit;
    min-block-size: 44px;
    min-inline-size: 44px;
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
    cursor: default;
  }
  .primary {
    font-weight: 600;
    padding-inline: 1.75rem;
    color: var(--_on-accent);
    background: var(--_accent);
    border-color: var(--_accent);
  }
  .danger {
    color: var(--_error);
    border-color: var(--_error);
    font-weight: 600;
  }
  .at,
  .hint {
    margin: 0 0 calc(var(--_space) / 2);
    color: var(--_muted);
  }
  .at {
    margin-block-end: 0;
    font-size: 1rem;
  }
  h2 + .hint {
    margin-block: calc(var(--_space) * -1) calc(var(--_space) * 1.5);
  }
  .steps {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
    margin-block: calc(var(--_space) * 2) 0;
    padding-block-start: var(--_space);
    border-block-start: 1px solid var(--_border);
  }
  amparo-section,
  amparo-group,
  amparo-list {
    display: block;
    position: relative; /* painted by itself, as each field is */
  }
  .page amparo-section {
    margin-block-end: calc(var(--_space) * 2.5);
    padding-block-start: var(--_space);
    border-block-start: 2px solid var(--_border);
  }
  .page amparo-section:first-of-type {
    padding-block-start: 0;
    border: 0;
  }
  .group,
  .list {
    margin-block: calc(var(--_space) * 1.5);
    padding-inline-start: var(--_space);
    border-inline-start: 3px solid var(--_border);
  }
  .card {
    margin-block-end: var(--_space);
    padding: var(--_space);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .card .card,
  .card .group,
  .card .list {
    padding-inline: 0 0;
    border-inline-width: 0;
  }
  .confirm {
    padding: var(--_space);
    border: 2px solid var(--_error);
    border-radius: var(--_radius);
  }
  .confirm p {
    margin: 0 0 calc(var(--_space) / 2);
  }
  .issue {
    color: var(--_error);
    font-weight: 600;
  }
  .second {
    display: block;
    font-weight: 400;
    text-align: start;
  }
  summary {
    inline-size: fit-content;
    min-block-size: 44px;
    padding-block: 0.5rem;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  details p {
    margin: 0 0 var(--_space);
    padding-inline-start: var(--_space);
    border-inline-start: 4px solid var(--_border);
  }
  .alerts:empty {
    display: none;
  }
  .reason {
    flex: 1 0 100%;
  }
  .reason textarea {
    display: block;
    inline-size: 100%;
    font: inherit;
    padding: 0.4375rem 0.625rem;
    border: 2px solid var(--_border);
    border-radius: var(--_radius);
  }
  @container (min-width: 56rem) {
    .body {
      display: grid;
      grid-template-columns: 17rem minmax(0, 1fr);
      gap: calc(var(--_space) * 2.5);
    }
    amparo-section-list {
      position: sticky;
      inset-block-start: var(--_space);
      align-self: start;
      max-block-size: calc(100vh - 2 * var(--_space));
      overflow-y: auto;
    }
  }
  .main {
    min-inline-size: 0;
    scroll-margin-block-start: var(--_space);
  }
  amparo-section-list {
    display: block;
    margin-block-end: var(--_space);
  }
`;
