import type { QuestionView, Words } from '@amparo/model';
import { html, nothing } from 'lit';
import type { InterfaceWords } from '../words.js';
import { words as said } from './field.words.js';
import { inSecondWords, inWords } from './in-words.js';

interface Asking {
  readonly view: QuestionView;
  readonly words: Words;
  readonly secondWords: Words | undefined;
  readonly interface: InterfaceWords;
}

/** The words around a control: the question, the hint that may be read aloud, and what only the caseworker reads. */
export interface QuestionWords {
  readonly label: unknown;
  readonly hint: unknown;
  readonly guidance: unknown;
}

/** Renders the words of a question, in a second language too where one is given. */
export function questionWords(asking: Asking): QuestionWords {
  const { view, words, secondWords } = asking;
  const { hint, guidance } = view.question.options;
  const label = { key: `${view.place.words}.label`, source: view.question.label };
  return {
    label: html`${inWords(words, label)}${needed(asking)}${inSecondWords(secondWords, label)}`,
    hint: hint === undefined ? nothing : hintOf(asking, hint),
    guidance: guidance === undefined ? nothing : guidanceOf(asking, guidance),
  };
}

function needed({ view, interface: speaks }: Asking): unknown {
  if (view.wanted !== 'required') return nothing;
  return html` <span class="needed" part="needed" lang=${speaks.language}>${speaks.say(said.needed)}</span>`;
}

function hintOf({ view, words, secondWords }: Asking, source: string): unknown {
  const hint = { key: `${view.place.words}.hint`, source };
  return html`<p part="hint" id="hint" class="hint">${inWords(words, hint)}${inSecondWords(secondWords, hint)}</p>`;
}

function guidanceOf({ view, words, interface: speaks }: Asking, source: string): unknown {
  return html`<details part="guidance">
    <summary lang=${speaks.language}>${speaks.say(said.guidance)}</summary>
    <p>${inWords(words, { key: `${view.place.words}.guidance`, source })}</p>
  </details>`;
}
