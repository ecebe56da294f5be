import type { Place, View, Words } from '@amparo/model';
import { html, nothing } from 'lit';
import type { InterfaceWords } from '../words.js';
import { words as said } from './field.words.js';
import { inSecondWords, inWords, type Sourced } from './in-words.js';
import { inLanguage } from './in-language.js';

interface Asking {
  readonly view: View;
  readonly words: Words;
  readonly secondWords: Words | undefined;
  readonly interface: InterfaceWords;
}

/** The words around what is asked: its label, the hint that may be read aloud, and what only the caseworker reads. */
interface AskedWords {
  readonly label: unknown;
  /** Undefined where there is none. */
  readonly hint: unknown;
  readonly guidance: unknown;
}

/** The label of what is asked, and how it is looked up. */
export const labelOf = ({ words, asked }: Place): Sourced => ({ key: `${words}.label`, source: asked.label });

/** Renders the words of a question, a group or a list, in a second language too where one is given. */
export function askedWords({ view, words, secondWords, interface: speaks }: Asking): AskedWords {
  const { place } = view;
  const { hint, guidance } = place.asked.options;
  const both = (sourced: Sourced, between: unknown = nothing): unknown =>
    html`${inWords(words, sourced)}${between}${inSecondWords(secondWords, sourced)}`;
  const needed =
    view.kind === 'question' && view.wanted === 'required'
      ? html` <span class="needed" part="needed" ${inLanguage(speaks)}>${speaks.say(said.needed)}</span>`
      : nothing;
  return {
    label: both(labelOf(place), needed),
    hint: hint && both({ key: `${place.words}.hint`, source: hint }),
    // The worker's only: the second language is the child's.
    guidance: guidance
      ? html`<details part="guidance">
          <summary ${inLanguage(speaks)}>${speaks.say(said.guidance)}</summary>
          <p>${inWords(words, { key: `${place.words}.guidance`, source: guidance })}</p>
        </details>`
      : nothing,
  };
}
