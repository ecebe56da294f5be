import { codes, matrix } from '@amparo/model';
import type { Meta } from '@storybook/web-components-vite';
import { arabic, inArabic, inTwoLanguages, stage, story, type FieldStory, type Story } from './field-stories.js';

const meta: Meta<FieldStory> = { ...stage, title: 'Fields/Matrix field', component: 'amparo-matrix-field' };

export default meta;

const rows = codes({ sad: 'Sad', cross: 'Cross', afraid: 'Afraid' });
const scale = codes({ never: 'Never', sometimes: 'Sometimes', often: 'Often' });

const question = matrix(
  'In the last week the child was',
  { rows, codes: scale },
  {
    absent: ['unknown', 'declined', 'notAsked'],
    hint: 'A row may stay empty.',
  },
);

const words = arabic({
  label: 'في الأسبوع الماضي كان الطفل',
  hint: 'يمكن ترك صف فارغًا.',
  'choice.sad': 'حزينًا',
  'choice.cross': 'غاضبًا',
  'choice.afraid': 'خائفًا',
  'choice.never': 'أبدًا',
  'choice.sometimes': 'أحيانًا',
  'choice.often': 'كثيرًا',
});

export const Empty: Story = story(question);

export const Answered: Story = story(question, { answer: { sad: 'often' } });

export const WithAnError: Story = story(question, { answer: { sad: 'gone' }, shown: true });

export const NoAnswer: Story = story(question, { answer: { absent: 'declined', kept: { sad: 'often' } } });

export const Disabled: Story = story(question, { answer: { sad: 'often' }, disabled: true });

export const Arabic: Story = inArabic(question, words, { sad: 'often' });

export const SecondLanguage: Story = inTwoLanguages(question, words, { sad: 'often' });
