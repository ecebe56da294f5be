import type { Meta } from '@storybook/web-components-vite';
import { formStage, halfFilled, type FormStory } from './form-stories.js';
import { arabicWords } from './small-form.js';
import type { FormStaging } from './staged-form.js';

const meta: Meta<FormStaging> = { ...formStage, title: 'Form/Form', component: 'amparo-form' };

export default meta;

const company = { type: 'goTo', section: 'company' } as const;
const review = { type: 'goTo', section: '~review' } as const;
const tried = { type: 'tryToSend' } as const;

export const Empty: FormStory = {};

export const HalfFilled: FormStory = { args: { answers: halfFilled } };

export const ListAndWarning: FormStory = { args: { answers: halfFilled, changes: [company] } };

export const WithErrors: FormStory = { args: { answers: { 'child.arrivedOn': { typed: '3//' } }, changes: [tried] } };

export const Review: FormStory = { args: { answers: halfFilled, changes: [review] } };

export const ReviewWithErrors: FormStory = {
  args: { answers: { 'child.mother.name': 'Huda' }, changes: [review, tried] },
};

export const Sending: FormStory = { args: { answers: halfFilled, changes: [review], sending: true } };

export const OnOnePage: FormStory = { args: { answers: halfFilled, layout: 'page' } };

export const Arabic: FormStory = { args: { answers: halfFilled, words: arabicWords } };

export const ArabicWithErrors: FormStory = { args: { words: arabicWords, changes: [review, tried] } };

export const NotTranslated: FormStory = {
  args: { words: arabicWords, changes: [{ type: 'goTo', section: 'notes' }] },
};

export const TwoLanguages: FormStory = { args: { answers: halfFilled, secondWords: arabicWords } };

export const NotSaved: FormStory = { args: { saveStatus: { kind: 'failed', error: { code: 'quota' } } } };

export const NothingStored: FormStory = { args: { saveStatus: { kind: 'memoryOnly' } } };
