import type { GroupView, ListView, View, Words } from '@amparo/model';
import { html } from 'lit';
import { alertList } from '../behaviours/alert-list.js';
import { words as said } from '../behaviours/field.words.js';
import { inSecondWords, inWords } from '../behaviours/in-words.js';
import { keptElements } from '../behaviours/kept-elements.js';
import type { Surroundings } from '../behaviours/surroundings.js';
import { AnswerEvent } from '../events.js';
import { fieldFor } from '../fields/field-tag.js';
import { interfaceWords } from '../words.js';

/** What every field of a form is given besides its view. */
export interface FieldContext {
  readonly words: Words;
  readonly secondWords: Words | undefined;
  readonly surroundings: Surroundings;
  readonly disabled: boolean;
}

/** Shows questions, groups and lists in order, each in an element of its own that stays with its path. */
export const viewTemplates = (views: readonly View[], context: FieldContext): unknown =>
  keptElements(views.map((view) => ({ key: view.path, tag: tagOf(view), properties: propertiesOf(view, context) })));

const tagOf = (view: View): string =>
  view.kind === 'question' ? fieldFor(view.question.kind) : (`amparo-${view.kind}` as const);

const propertiesOf = (view: View, context: FieldContext): object =>
  view.kind === 'question' ? { view, ...context } : { view, context, words: context.words };

/** The heading, hint, guidance and alerts of a group or list; inside an entry it stands below the entry's heading. */
export function headingTemplate(
  view: GroupView | ListView,
  { words, secondWords, surroundings, disabled }: FieldContext,
  target: () => EventTarget | null,
): unknown {
  const speaks = interfaceWords(words.language);
  const { label, hint, guidance } = headingWords(view, words, secondWords);
  return html`${view.path.includes('[') ? html`<h5 tabindex="-1">${label}</h5>` : html`<h3 tabindex="-1">${label}</h3>`}
  ${hint && html`<p class="hint">${hint}</p>`}
  ${
    guidance &&
    html`<details>
      <summary lang=${speaks.language}>${speaks.say(said.guidance)}</summary>
      <p>${guidance}</p>
    </details>`
  }
  ${alertList({
    view,
    words,
    interface: speaks,
    formId: surroundings.formId,
    disabled,
    send: (change) => target()?.dispatchEvent(new AnswerEvent(change)),
  })}`;
}

function headingWords({ place: { words: key, asked } }: GroupView | ListView, words: Words, secondWords?: Words) {
  const label = { key: `${key}.label`, source: asked.label };
  const { hint, guidance } = asked.options;
  const hinted = hint !== undefined && { key: `${key}.hint`, source: hint };
  return {
    label: html`${inWords(words, label)}${inSecondWords(secondWords, label)}`,
    hint: hinted ? html`${inWords(words, hinted)}${inSecondWords(secondWords, hinted)}` : undefined,
    // The worker's only: the second language is the child's.
    guidance:
      guidance !== undefined && guidance !== ''
        ? html`${inWords(words, { key: `${key}.guidance`, source: guidance })}`
        : undefined,
  };
}
