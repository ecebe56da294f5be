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
  /* Which entry is answered stays in sight, however long it is. */
  .rows > * > .card > h4,
  .heads {
    position: sticky;
    inset-block-start: calc(var(--amparo-top, 0px) + var(--_bar, 0px));
    z-index: 1;
    padding-block: 0.25rem;
    background: var(--_surface);
  }
  .entries {
    --_above: 7rem;
  }
  @container (min-width: 44rem) {
    .rows > * > .card {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(11.5rem, 1fr));
      column-gap: var(--_space);
      align-items: start;
    }
    /* Whether a label is of one line or of two, the boxes stand on one line. */
    .rows > * > .card > :not(.wide)::part(label) {
      align-content: end;
      min-block-size: 3em;
    }
    .rows amparo-choices-field {
      --_columns: 13rem;
    }
    .rows > * > .card > :is(h4, .wide, .confirm) {
      grid-column: 1 / -1;
    }
    .rows > * > .card > .remove {
      grid-column-end: -1;
      justify-self: end;
    }
  }
  .heads,
  .columns {
    display: grid;
    grid-auto-columns: minmax(min(85%, 19rem), 1fr);
    grid-auto-flow: column;
    column-gap: calc(var(--_space) * 0.75);
  }
  .heads {
    overflow: hidden;
    margin-block-start: calc(var(--_space) / 2);
    font-weight: 700;
  }
  .heads > span::first-letter {
    text-transform: uppercase;
  }
  .heads > span {
    padding-inline: calc(var(--_space) * 0.75);
    overflow-wrap: anywhere;
  }
  .heads + .entries {
    margin-block-start: 0;
  }
  .columns {
    grid-template-rows: repeat(99, auto);
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
  /* Its name stands above, in sight; whoever hears the page hears it here. */
  .named > * > .card > h4 {
    position: absolute;
    block-size: 1px;
    inline-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
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
