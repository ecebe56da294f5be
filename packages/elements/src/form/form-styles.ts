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
    grid: none / 100%;
    gap: 0.75rem;
    padding-block-end: var(--_space);
    margin-block-end: var(--_space);
    border-block-end: 1px solid var(--_border);
  }
  .tools,
  .steps-back,
  .choices,
  .steps {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
  }
  .tools amparo-save-state {
    flex: 1 1 min(14rem, 100%);
    font-size: 1rem;
  }
  .steps-back button {
    padding-inline: 0.75rem;
    border-width: 1px;
  }
  .danger {
    color: var(--_error);
    border-color: var(--_error);
    font-weight: 700;
  }
  .at {
    margin: 0;
    color: var(--_muted);
    font-size: 1rem;
  }
  h2 + .hint {
    margin-block: calc(var(--_space) * -1) calc(var(--_space) * 1.5);
  }
  .tools,
  .steps {
    column-gap: var(--_space);
  }
  .steps {
    max-inline-size: none;
    margin-block: calc(var(--_space) * 2) 0;
    padding-block-start: var(--_space);
    border-block-start: 1px solid var(--_border);
  }
  amparo-section,
  amparo-group,
  amparo-list,
  amparo-permissions,
  amparo-section-list {
    display: block;
    position: relative; /* painted by itself, as each field is */
  }
  .page amparo-section {
    margin-block-end: calc(var(--_space) * 2.5);
    padding-block-start: var(--_space);
    border-block-start: 2px solid var(--_border);
    /* It is cut off at its edges below: the ring around a field that has the focus needs room there. */
    margin-inline: -0.5rem;
    padding-inline: 0.5rem;
    contain-intrinsic-block-size: auto 60rem;
    display: flow-root; /* as high as it is when it is left alone */
  }
  .page amparo-section > :last-child {
    margin-block-end: 0;
  }
  /* Once all has been laid out, what is far off is left alone while somebody types; its size is what it last was. */
  .page.answered amparo-section {
    content-visibility: auto;
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
  .card :is(.card, .group, .list) {
    padding-inline: 0 0;
    border-inline-width: 0;
  }
  .confirm {
    padding: var(--_space);
    border: 2px solid var(--_error);
    border-radius: var(--_radius);
  }
  .alerts {
    margin-block-end: calc(var(--_space) / 2);
  }
  .alerts:empty {
    display: none;
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
  }
  /* The line that counts the sections stands over the title, and is in sight with it. */
  .at + amparo-section {
    scroll-margin-block-start: calc(var(--amparo-top, 0px) + 6rem);
  }
  amparo-section-list {
    margin-block-end: var(--_space);
  }
`;
