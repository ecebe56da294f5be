import { date } from '@amparo/model';
import type { Meta } from '@storybook/web-components-vite';
import { arabic, inArabic, inTwoLanguages, stage, story, type FieldStory, type Story } from './field-stories.js';

const meta: Meta<FieldStory> = { ...stage, title: 'Fields/Date field', component: 'amparo-date-field' };

export default meta;

const question = date('Date of arrival', {
  absent: ['unknown', 'declined', 'notAsked'],
  notAfter: 'today',
  hint: 'The day the child came to this place.',
  guidance: 'Look at the list of arrivals.',
});

const words = arabic({
  label: 'تاريخ الوصول',
  hint: 'اليوم الذي جاء فيه الطفل إلى هذا المكان.',
  guidance: 'انظر في قائمة الوافدين.',
});

export const Empty: Story = story(question);

export const Answered: Story = story(question, { answer: '2026-02-17' });

export const HalfTyped: Story = story(question, { answer: { typed: '17/2//' } });

export const WithAnError: Story = story(question, { answer: '2027-01-01', shown: true });

export const NoAnswer: Story = story(question, { answer: { absent: 'declined', kept: '2026-02-17' } });

export const Disabled: Story = story(question, { answer: '2026-02-17', disabled: true });

export const Arabic: Story = inArabic(question, words, '2026-02-17');

export const SecondLanguage: Story = inTwoLanguages(question, words, '2026-02-17');

export const HalfTypedAndLeft: Story = story(question, { answer: { typed: '17/2//' }, shown: true });

export const NoSuchDay: Story = story(question, { answer: { typed: '30/2/2024/' }, shown: true });

export const AnyPrecision: Story = story(date('When did the child leave home', { precision: 'any' }), {
  answer: '2011~',
});
