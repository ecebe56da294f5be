import { checklist, choices, codes, displayCodes } from '@amparo/model';
import type { Meta } from '@storybook/web-components-vite';
import { arabic, inArabic, inTwoLanguages, stage, story, type FieldStory, type Story } from './field-stories.js';

const meta: Meta<FieldStory> = { ...stage, title: 'Fields/Choices field', component: 'amparo-choices-field' };

export default meta;

const needs = codes({ food: 'Food', shelter: 'A place to sleep', none: 'None of these' });

const question = choices('What does the child need today', needs, {
  absent: ['unknown', 'declined', 'notAsked'],
  alone: ['none'],
  hint: 'More than one may be true.',
});

const words = arabic({
  label: 'ما الذي يحتاجه الطفل اليوم',
  hint: 'قد تصح أكثر من إجابة.',
  'choice.food': 'طعام',
  'choice.shelter': 'مكان للنوم',
  'choice.none': 'لا شيء من ذلك',
});

export const Empty: Story = story(question);

export const Answered: Story = story(question, { answer: ['food', 'shelter'] });

export const WithAnError: Story = story(question, { answer: ['food', 'none'], shown: true });

export const NoAnswer: Story = story(question, { answer: { absent: 'declined', kept: ['food', 'shelter'] } });

export const Disabled: Story = story(question, { answer: ['food', 'shelter'], disabled: true });

export const Arabic: Story = inArabic(question, words, ['food', 'shelter']);

export const SecondLanguage: Story = inTwoLanguages(question, words, ['food', 'shelter']);

export const Countries: Story = story(
  choices('Countries on the way', displayCodes('region', ['EG', 'LY', 'SD', 'TN'])),
  {
    answer: ['SD', 'LY'],
  },
);

export const Checklist: Story = story(checklist('Said to the child', needs), { answer: ['food'] });
