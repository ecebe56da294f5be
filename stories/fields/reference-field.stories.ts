import { reference } from '@amparo/model';
import type { Meta } from '@storybook/web-components-vite';
import { arabic, inArabic, inTwoLanguages, stage, story, type FieldStory, type Story } from './field-stories.js';

const meta: Meta<FieldStory> = { ...stage, title: 'Fields/Reference field', component: 'amparo-reference-field' };

export default meta;

const question = reference('Case code of the sibling', {
  absent: ['unknown', 'declined', 'notAsked'],
  hint: 'It stands on the card of the sibling.',
});

const words = arabic({ label: 'رمز حالة الأخ أو الأخت', hint: 'مكتوب على بطاقة الأخ أو الأخت.' });

export const Empty: Story = story(question);

export const Answered: Story = story(question, { answer: 'K7QM-2RTX-9PVA-4WZB' });

export const WithAnError: Story = story(question, { answer: { typed: '' }, shown: true });

export const NoAnswer: Story = story(question, { answer: { absent: 'declined', kept: 'K7QM-2RTX-9PVA-4WZB' } });

export const Disabled: Story = story(question, { answer: 'K7QM-2RTX-9PVA-4WZB', disabled: true });

export const Arabic: Story = inArabic(question, words, 'K7QM-2RTX-9PVA-4WZB');

export const SecondLanguage: Story = inTwoLanguages(question, words, 'K7QM-2RTX-9PVA-4WZB');
