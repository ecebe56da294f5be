import { css } from 'lit';

/** The look of entries in rows or side by side; what they have in common with cards is the form's. */
export const denseListStyles = css`
  amparo-dense-list {
    display: block;
  }
  amparo-dense-list > .list {
    padding: 0;
    border: 0;
  }
  .entries {
    margin-block-start: calc(var(--_space) / 2);
  }
  /* On an element without tokens of its own, or the two would name each other. */
  .entries .card {
    --amparo-space: calc(var(--_space) / 2);
    --_two-digits: 3rem;
    --_four-digits: 4.5rem;
    padding: calc(var(--_space) * 0.75);
  }
  .entries ::part(label) {
    font-size: 1em;
  }
  .entries > * > .card > h4 {
    margin-block-end: calc(var(--_space) / 2);
    font-size: 1.0625rem;
  }
  @container (min-width: 44rem) {
    .rows > * > .card {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(11.5rem, 1fr));
      column-gap: var(--_space);
      align-items: start;
    }
    .rows > * > .card > :is(h4, .wide, .confirm) {
      grid-column: 1 / -1;
    }
    .rows > * > .card > .remove {
      grid-column-end: -1;
      justify-self: end;
    }
  }
  .columns {
    display: grid;
    grid-auto-columns: minmax(min(85%, 19rem), 1fr);
    grid-auto-flow: column;
    grid-template-rows: repeat(99, auto);
    column-gap: calc(var(--_space) * 0.75);
    margin-block-end: var(--_space);
    /* Words that only a screen reader reads are placed out of the flow, and would widen the page. */
    position: relative;
    overflow-x: auto;
    overscroll-behavior-x: contain;
    scroll-snap-type: inline proximity;
  }
  .columns > * {
    display: contents;
  }
  .columns > * > .card {
    display: grid;
    grid-row: 1 / -1;
    grid-template-columns: minmax(0, 1fr);
    margin: 0;
    scroll-snap-align: start;
  }
  .columns > * > .card > .remove {
    justify-self: start;
  }
  /* Chromium before 117: beside each other, and each with lines of its own. */
  .columns > * > .card {
    align-content: start;
    align-items: start;
  }
  @supports (grid-template-rows: subgrid) {
    .columns > * > .card {
      grid-template-rows: subgrid;
      align-content: normal;
    }
  }
`;
