import { dateTime } from '@amparo/model';
import type { Meta } from '@storybook/web-components-vite';
import { arabic, inArabic, inTwoLanguages, stage, story, type FieldStory, type Story } from './field-stories.js';

const meta: Meta<FieldStory> = { ...stage, title: 'Fields/Date and time field', component: 'amparo-date-time-field' };

export default meta;

const question = dateTime('Time of the interview', {
  absent: ['unknown', 'declined', 'notAsked'],
  notAfter: 'now',
  hint: 'When the interview began.',
});

const words = arabic({ label: 'وقت المقابلة', hint: 'متى بدأت المقابلة.' });

export const Empty: Story = story(question);

export const Answered: Story = story(question, { answer: '2026-03-04T09:15+02:00' });

export const HalfTyped: Story = story(question, { answer: { typed: '4/3/2026/9/' } });

export const WithAnError: Story = story(question, { answer: '2026-03-05T09:15+02:00', shown: true });

export const NoAnswer: Story = story(question, { answer: { absent: 'declined', kept: '2026-03-04T09:15+02:00' } });

export const Disabled: Story = story(question, { answer: '2026-03-04T09:15+02:00', disabled: true });

export const Arabic: Story = inArabic(question, words, '2026-03-04T09:15+02:00');

export const SecondLanguage: Story = inTwoLanguages(question, words, '2026-03-04T09:15+02:00');
