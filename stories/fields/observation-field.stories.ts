import { observation } from '@amparo/model';
import type { Meta } from '@storybook/web-components-vite';
import { arabic, inArabic, inTwoLanguages, stage, story, type FieldStory, type Story } from './field-stories.js';

const meta: Meta<FieldStory> = { ...stage, title: 'Fields/Observation field', component: 'amparo-observation-field' };

export default meta;

const question = observation('The child avoids speaking in front of the adult', {
  absent: ['unknown', 'declined', 'notAsked'],
  guidance: 'One sign alone proves nothing.',
});

const words = arabic({
  label: 'يتجنب الطفل الكلام أمام الشخص البالغ',
  guidance: 'علامة واحدة لا تثبت شيئًا.',
});

export const Empty: Story = story(question);

export const Answered: Story = story(question, { answer: { sign: 'seen', note: 'Looked at him first.' } });

export const HalfTyped: Story = story(question, { answer: { typed: 'Looked at him first.' } });

export const WithAnError: Story = story(question, { answer: { typed: 'Looked at him first.' }, shown: true });

export const NoAnswer: Story = story(question, {
  answer: { absent: 'declined', kept: { sign: 'seen', note: 'Looked at him first.' } },
});

export const Disabled: Story = story(question, {
  answer: { sign: 'seen', note: 'Looked at him first.' },
  disabled: true,
});

export const Arabic: Story = inArabic(question, words, { sign: 'seen', note: 'Looked at him first.' });

export const SecondLanguage: Story = inTwoLanguages(question, words, { sign: 'seen', note: 'Looked at him first.' });
