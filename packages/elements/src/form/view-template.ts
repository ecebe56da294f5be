import type { Form, GroupView, ListView, QuestionView, SectionView, View, Words } from '@amparo/model';
import { html } from 'lit';
import { alertList } from '../behaviours/alert-list.js';
import { askedWords } from '../behaviours/asked-words.js';
import { keptElements, type Kept } from '../behaviours/kept-elements.js';
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

/** Shows sections of a form, each in an element of its own that stays with it when others come or go. */
export const sectionTemplates = (
  form: Form,
  sections: readonly SectionView[],
  context: FieldContext | undefined,
): unknown =>
  keptElements(sections.map((view) => ({ key: view.id, tag: 'amparo-section', properties: { form, view, context } })));

/** Whether a permission is asked. */
export const isGrant = (view: View): view is QuestionView => view.kind === 'question' && view.question.kind === 'grant';

/** Shows what is asked in a section: all of it, or where it asks for several permissions these one at a time. */
export const askedTemplates = (views: readonly View[], context: FieldContext): unknown =>
  views.filter(isGrant).length > 1
    ? keptElements([
        { key: 'permissions', tag: 'amparo-permissions', properties: { views, context, words: context.words } },
      ])
    : viewTemplates(views, context);

/** Shows questions, groups and lists in order, each in an element of its own that stays with its path. */
export const viewTemplates = (views: readonly View[], context: FieldContext): unknown =>
  keptElements(views.map((view) => keptView(view, context)));

/** The element of one question, group or list. */
export const keptView = (view: View, context: FieldContext): Kept => ({
  key: view.path,
  tag: tagOf(view),
  properties: propertiesOf(view, context),
});

function tagOf(view: View): string {
  if (view.kind === 'question') return fieldFor(view.question);
  const isDense = view.kind === 'list' && (view.list.options.layout ?? 'cards') !== 'cards';
  return `amparo-${isDense ? 'dense-list' : view.kind}`;
}

const propertiesOf = (view: View, context: FieldContext): object =>
  view.kind === 'question' ? { view, ...context } : { view, context, words: context.words };

/** The heading, hint, guidance and alerts of a group or list; inside an entry it stands below the entry's heading. */
export function headingTemplate(
  view: GroupView | ListView,
  { words, secondWords, surroundings, disabled }: FieldContext,
  target: EventTarget,
): unknown {
  const speaks = interfaceWords(words.language);
  const { label, hint, guidance } = askedWords({ view, words, secondWords, interface: speaks });
  return html`${view.path.includes('[') ? html`<h5 tabindex="-1">${label}</h5>` : html`<h3 tabindex="-1">${label}</h3>`}
  ${hint && html`<p class="hint">${hint}</p>`} ${guidance}
  ${alertList({
    view,
    words,
    interface: speaks,
    formId: surroundings.formId,
    disabled,
    send: (change) => target.dispatchEvent(new AnswerEvent(change)),
  })}`;
}
