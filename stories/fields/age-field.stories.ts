import { age } from '@amparo/model';
import type { Meta } from '@storybook/web-components-vite';
import { arabic, inArabic, inTwoLanguages, stage, story, type FieldStory, type Story } from './field-stories.js';

const meta: Meta<FieldStory> = { ...stage, title: 'Fields/Age field', component: 'amparo-age-field' };

export default meta;

const question = age('Age of the child', {
  absent: ['unknown', 'declined', 'notAsked'],
  hint: 'What the child or the papers say.',
  guidance: 'An estimate is better than a guessed date of birth.',
});

const words = arabic({
  label: 'عمر الطفل',
  hint: 'ما يقوله الطفل أو الوثائق.',
  guidance: 'التقدير أفضل من تاريخ ميلاد مخمَّن.',
});

export const Empty: Story = story(question);

export const Answered: Story = story(question, { answer: { dateOfBirth: '2013-05-17' } });

export const HalfTyped: Story = story(question, { answer: { typed: '17/5//' } });

export const WithAnError: Story = story(question, { answer: { dateOfBirth: '2027' }, shown: true });

export const NoAnswer: Story = story(question, { answer: { absent: 'declined', kept: { dateOfBirth: '2013-05-17' } } });

export const Disabled: Story = story(question, { answer: { dateOfBirth: '2013-05-17' }, disabled: true });

export const Arabic: Story = inArabic(question, words, { dateOfBirth: '2013-05-17' });

export const SecondLanguage: Story = inTwoLanguages(question, words, { dateOfBirth: '2013-05-17' });

export const Estimated: Story = story(question, { answer: { years: 12, estimated: true, on: '2026-03-04' } });
