import { css } from 'lit';

/** The look of a list: entries on cards, in rows, or side by side. */
export const listStyles = css`
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
  .list:is(.rows, .columns) {
    padding: 0;
    border: 0;
  }
  /* On an element without tokens of its own, or the two would name each other. */
  :is(.rows, .columns) > .entries .card {
    --amparo-space: calc(var(--_space) / 2);
    --_two-digits: 3rem;
    --_four-digits: 4.5rem;
    padding: calc(var(--_space) * 0.75);
  }
  :is(.rows, .columns) > .entries ::part(label) {
    font-size: 1em;
  }
  :is(.rows, .columns) > .entries > * > .card > h4 {
    margin-block-end: calc(var(--_space) / 2);
    font-size: 1.0625rem;
  }
  @container (min-width: 44rem) {
    .rows > .entries > * > .card {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(11.5rem, 1fr));
      column-gap: var(--_space);
      align-items: start;
    }
    .rows > .entries > * > .card > :is(h4, .wide, .confirm) {
      grid-column: 1 / -1;
    }
    .rows > .entries > * > .card > .remove {
      grid-column-end: -1;
      justify-self: end;
    }
  }
  .columns > .entries {
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
  .columns > .entries > * {
    display: contents;
  }
  .columns > .entries > * > .card {
    display: grid;
    grid-row: 1 / -1;
    grid-template-rows: subgrid;
    align-items: start;
    grid-template-columns: minmax(0, 1fr);
    margin: 0;
    scroll-snap-align: start;
  }
  .columns > .entries > * > .card > .remove {
    justify-self: start;
  }
`;
