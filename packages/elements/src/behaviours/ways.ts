import { html } from 'lit';
import { option } from './option.js';

interface Ways<Way extends string> {
  /** What the radio buttons ask. */
  readonly label: string;
  /** The ways to answer with the words of each, in order. */
  readonly words: ReadonlyMap<Way, string>;
  readonly chosen: Way;
  readonly off: boolean;
  readonly choose: (way: Way) => void;
}

/** Lets the worker choose in which of several ways a question is answered; that changes no answer yet. */
export const ways = <Way extends string>({ label, words, chosen, off, choose }: Ways<Way>): unknown =>
  html`<div role="radiogroup" aria-label=${label}>
    ${Array.from(words, ([way, said]) =>
      option({ type: 'radio', name: 'way', words: said, checked: way === chosen, off, change: () => choose(way) }),
    )}
  </div>`;
