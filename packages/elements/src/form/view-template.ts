import type { EntryView, GroupView, ListView, QuestionView, View, Words } from '@amparo/model';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { alertList } from '../behaviours/alert-list.js';
import type { Surroundings } from '../behaviours/surroundings.js';
import { AnswerEvent } from '../events.js';
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
      return groupTemplate(view, context);
    case 'list':
      return html`<amparo-list .view=${view} .context=${context} .words=${context.words}></amparo-list>`;
  }
}

/** The heading, hint and alerts of a group or list. */
export function headingTemplate(
  view: GroupView | ListView,
  { words, surroundings, disabled }: FieldContext,
  target: () => EventTarget | null,
): unknown {
  const { place } = view;
  const { hint } = place.asked.options;
  return html`<h3>${words.of(`${place.words}.label`, place.asked.label)}</h3>
    ${hint === undefined ? nothing : html`<p class="hint">${words.of(`${place.words}.hint`, hint)}</p>`}
    ${alertList({
      view,
      words,
      interface: interfaceWords(words.language),
      formId: surroundings.formId,
      disabled,
      send: (change) => target()?.dispatchEvent(new AnswerEvent(change)),
    })}`;
}

function groupTemplate(view: GroupView, context: FieldContext): unknown {
  return html`<amparo-group .view=${view} .context=${context} .words=${context.words}></amparo-group>`;
}

/** Renders the questions of one entry. */
export const entryTemplates = ({ views }: EntryView, context: FieldContext): unknown => viewTemplates(views, context);

function fieldTemplate(
  view: QuestionView,
  { words, secondWords: second, surroundings: around, disabled: off }: FieldContext,
): unknown {
  switch (view.question.kind) {
    case 'text':
      return html`<amparo-text-field
        .view=${view}
        .words=${words}
        .secondWords=${second}
        .surroundings=${around}
        ?disabled=${off}
      ></amparo-text-field>`;
    case 'number':
      return html`<amparo-number-field
        .view=${view}
        .words=${words}
        .secondWords=${second}
        .surroundings=${around}
        ?disabled=${off}
      ></amparo-number-field>`;
    case 'choice':
    case 'yesNo':
    case 'grant':
    case 'rating':
      return html`<amparo-choice-field
        .view=${view}
        .words=${words}
        .secondWords=${second}
        .surroundings=${around}
        ?disabled=${off}
      ></amparo-choice-field>`;
    case 'choices':
    case 'checklist':
      return html`<amparo-choices-field
        .view=${view}
        .words=${words}
        .secondWords=${second}
        .surroundings=${around}
        ?disabled=${off}
      ></amparo-choices-field>`;
    case 'matrix':
      return html`<amparo-matrix-field
        .view=${view}
        .words=${words}
        .secondWords=${second}
        .surroundings=${around}
        ?disabled=${off}
      ></amparo-matrix-field>`;
    case 'date':
      return html`<amparo-date-field
        .view=${view}
        .words=${words}
        .secondWords=${second}
        .surroundings=${around}
        ?disabled=${off}
      ></amparo-date-field>`;
    case 'dateTime':
      return html`<amparo-date-time-field
        .view=${view}
        .words=${words}
        .secondWords=${second}
        .surroundings=${around}
        ?disabled=${off}
      ></amparo-date-time-field>`;
    case 'age':
      return html`<amparo-age-field
        .view=${view}
        .words=${words}
        .secondWords=${second}
        .surroundings=${around}
        ?disabled=${off}
      ></amparo-age-field>`;
    case 'attest':
      return html`<amparo-attest-field
        .view=${view}
        .words=${words}
        .secondWords=${second}
        .surroundings=${around}
        ?disabled=${off}
      ></amparo-attest-field>`;
    case 'observation':
      return html`<amparo-observation-field
        .view=${view}
        .words=${words}
        .secondWords=${second}
        .surroundings=${around}
        ?disabled=${off}
      ></amparo-observation-field>`;
    case 'signature':
      return html`<amparo-signature-field
        .view=${view}
        .words=${words}
        .secondWords=${second}
        .surroundings=${around}
        ?disabled=${off}
      ></amparo-signature-field>`;
    case 'file':
      return html`<amparo-file-field
        .view=${view}
        .words=${words}
        .secondWords=${second}
        .surroundings=${around}
        ?disabled=${off}
      ></amparo-file-field>`;
    case 'reference':
      return html`<amparo-reference-field
        .view=${view}
        .words=${words}
        .secondWords=${second}
        .surroundings=${around}
        ?disabled=${off}
      ></amparo-reference-field>`;
    case 'computed':
      return html`<amparo-computed-field
        .view=${view}
        .words=${words}
        .secondWords=${second}
        .surroundings=${around}
      ></amparo-computed-field>`;
  }
}
