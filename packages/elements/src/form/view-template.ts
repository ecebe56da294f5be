import type { EntryView, GroupView, ListView, QuestionView, View, Words } from '@amparo/model';
import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { html as staticHtml, literal, type StaticValue } from 'lit/static-html.js';
import { alertList } from '../behaviours/alert-list.js';
import { words as said } from '../behaviours/field.words.js';
import { inSecondWords, inWords } from '../behaviours/in-words.js';
import type { Surroundings } from '../behaviours/surroundings.js';
import { AnswerEvent } from '../events.js';
import { fieldFor, type FieldTag } from '../fields/field-tag.js';
import { interfaceWords } from '../words.js';

/** What every field of a form is given besides its view. */
export interface FieldContext {
  readonly words: Words;
  readonly secondWords: Words | undefined;
  readonly surroundings: Surroundings;
  readonly disabled: boolean;
}

/** Renders questions, groups and lists in order, each keyed by its path so that its element stays its own. */
export const viewTemplates = (views: readonly View[], context: FieldContext): unknown =>
  repeat(
    views,
    ({ path }) => path,
    (view) => viewTemplate(view, context),
  );

function viewTemplate(view: View, context: FieldContext): unknown {
  switch (view.kind) {
    case 'question':
      return fieldTemplate(view, context);
    case 'group':
      return html`<amparo-group .view=${view} .context=${context} .words=${context.words}></amparo-group>`;
    case 'list':
      return html`<amparo-list .view=${view} .context=${context} .words=${context.words}></amparo-list>`;
  }
}

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

/** Renders the questions of one entry. */
export const entryTemplates = ({ views }: EntryView, context: FieldContext): unknown => viewTemplates(views, context);

// One template for every kind of field; the tag is the only part that differs, and it never comes from outside.
const TAGS: Readonly<Record<FieldTag, StaticValue>> = {
  'amparo-text-field': literal`amparo-text-field`,
  'amparo-number-field': literal`amparo-number-field`,
  'amparo-choice-field': literal`amparo-choice-field`,
  'amparo-choices-field': literal`amparo-choices-field`,
  'amparo-matrix-field': literal`amparo-matrix-field`,
  'amparo-date-field': literal`amparo-date-field`,
  'amparo-date-time-field': literal`amparo-date-time-field`,
  'amparo-age-field': literal`amparo-age-field`,
  'amparo-attest-field': literal`amparo-attest-field`,
  'amparo-observation-field': literal`amparo-observation-field`,
  'amparo-signature-field': literal`amparo-signature-field`,
  'amparo-file-field': literal`amparo-file-field`,
  'amparo-reference-field': literal`amparo-reference-field`,
  'amparo-computed-field': literal`amparo-computed-field`,
};

function fieldTemplate(view: QuestionView, { words, secondWords, surroundings, disabled }: FieldContext): unknown {
  const tag = TAGS[fieldFor(view.question.kind)];
  return staticHtml`<${tag}
    .view=${view}
    .words=${words}
    .secondWords=${secondWords}
    .surroundings=${surroundings}
    ?disabled=${disabled}
  ></${tag}>`;
}
