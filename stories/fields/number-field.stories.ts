import { number } from '@amparo/model';
import type { Meta } from '@storybook/web-components-vite';
import { arabic, inArabic, inTwoLanguages, stage, story, type FieldStory, type Story } from './field-stories.js';

const meta: Meta<FieldStory> = { ...stage, title: 'Fields/Number field', component: 'amparo-number-field' };

export default meta;

const question = number('Brothers and sisters', {
  absent: ['unknown', 'declined', 'notAsked'],
  min: 0,
  max: 20,
  warnAbove: 12,
  hint: 'Those who live, wherever they are.',
});

const words = arabic({ label: 'الإخوة والأخوات', hint: 'الأحياء منهم، أينما كانوا.' });

export const Empty: Story = story(question);

export const Answered: Story = story(question, { answer: 3 });

export const HalfTyped: Story = story(question, { answer: { typed: '3 or 4' } });

export const WithAnError: Story = story(question, { answer: 40, shown: true });

export const NoAnswer: Story = story(question, { answer: { absent: 'declined', kept: 3 } });

export const Disabled: Story = story(question, { answer: 3, disabled: true });

export const Arabic: Story = inArabic(question, words, 3);

export const SecondLanguage: Story = inTwoLanguages(question, words, 3);

export const LookAgain: Story = story(question, { answer: 15, shown: true });
