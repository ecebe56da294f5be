import { html } from 'lit';
import type { AboutDate } from './about-date.js';
import { dateBoxes, type DateBoxes } from './date-boxes.js';
import { dateWords } from './date.words.js';
import { option } from './option.js';

interface AboutDateBoxes extends Omit<DateBoxes, 'value' | 'typed'> {
  readonly value: AboutDate;
  readonly typed: (date: AboutDate) => void;
}

/** Renders the boxes of a date of which parts may be unknown, and a box to tick where it is not certain. */
export function aboutDateBoxes({ value, typed, ...boxes }: AboutDateBoxes): unknown {
  const about = option({
    type: 'checkbox',
    words: boxes.interface.say(dateWords.about),
    checked: value.about,
    off: boxes.off,
    change: (on) => typed({ ...value, about: on }),
  });
  return html`<p class="quiet">${boxes.interface.say(dateWords.partsWanted)}</p>
    ${dateBoxes({ ...boxes, value, typed: (date) => typed({ ...value, ...date }) })} ${about}`;
}
