import type { SaveStatus } from '@amparo/elements';
import { wordsIn, type Words } from '@amparo/model';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { formStage, halfFilled } from './form-stories.js';
import { arabicWords } from './small-form.js';
import { stagedForm } from './staged-form.js';

const meta: Meta = { title: 'Form/Parts', loaders: formStage.loaders, parameters: formStage.parameters };

export default meta;

const english = wordsIn({ language: 'en' });
const { session } = stagedForm({ answers: halfFilled, changes: [{ type: 'tryToSend' }] });
const { view } = session;
const [child, company] = view.sections;
const context = {
  words: english,
  secondWords: undefined,
  surroundings: { formId: 'example', now: () => '', hostCodes: {} },
  disabled: false,
};

const saveState = (status: SaveStatus) => html`<amparo-save-state .status=${status}></amparo-save-state>`;

export const SaveStates: StoryObj = {
  render: () => html`
    ${saveState({ kind: 'saving' })} ${saveState({ kind: 'saved', at: '2026-03-04T10:42:00+02:00' })}
    ${saveState({ kind: 'memoryOnly' })} ${saveState({ kind: 'failed', error: { code: 'full' } })}
    ${saveState({ kind: 'failed', error: { code: 'locked' } })}
  `,
};

/** Why a draft is not stored, and what to do: each reason that there is. */
const failures = ['quota', 'full', 'closed', 'blocked', 'locked', 'unknown'] as const;

const saveFailures = (words: Words): StoryObj => ({
  render: () =>
    html`${failures.map(
      (code) =>
        html`<amparo-save-state .words=${words} .status=${{ kind: 'failed', error: { code } }}></amparo-save-state>`,
    )}`,
});

export const NotSaved: StoryObj = saveFailures(english);

export const NotSavedInFrench: StoryObj = saveFailures(wordsIn({ language: 'fr' }));

export const NotSavedInArabic: StoryObj = saveFailures(arabicWords);

export const Progress: StoryObj = {
  render: () => html`
    <amparo-progress .progress=${{ wanted: 63, answered: 0 }}></amparo-progress>
    <amparo-progress .progress=${{ wanted: 63, answered: 20 }}></amparo-progress>
    <amparo-progress .words=${arabicWords} .progress=${{ wanted: 63, answered: 63 }}></amparo-progress>
  `,
};

export const SectionList: StoryObj = {
  render: () => html`<amparo-section-list .view=${view} .current=${'company'}></amparo-section-list>`,
};

export const SectionListInArabic: StoryObj = {
  render: () =>
    html`<amparo-section-list .words=${arabicWords} .view=${view} .current=${'child'}></amparo-section-list>`,
};

export const ErrorSummary: StoryObj = {
  render: () => html`<amparo-error-summary .form=${view.form} .problems=${view.problems}></amparo-error-summary>`,
};

export const Section: StoryObj = {
  render: () => html`<amparo-section .form=${view.form} .view=${child} .context=${context}></amparo-section>`,
};

export const List: StoryObj = {
  render: () =>
    html`<amparo-list .view=${company?.views.find(({ kind }) => kind === 'list')} .context=${context}></amparo-list>`,
};

export const Group: StoryObj = {
  render: () =>
    html`<amparo-group .view=${child?.views.find(({ kind }) => kind === 'group')} .context=${context}></amparo-group>`,
};

export const Review: StoryObj = { render: () => html`<amparo-review .view=${view}></amparo-review>` };
