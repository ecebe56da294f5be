import { attest } from '@amparo/model';
import type { Meta } from '@storybook/web-components-vite';
import { arabic, inArabic, inTwoLanguages, stage, story, type FieldStory, type Story } from './field-stories.js';

const meta: Meta<FieldStory> = { ...stage, title: 'Fields/Attest field', component: 'amparo-attest-field' };

export default meta;

const question = attest('I told the child what this is for', {
  absent: ['unknown', 'declined', 'notAsked'],
  required: true,
  ifMissing: 'Tell the child first, then tick this.',
  hint: 'In words that the child understands.',
});

const words = arabic({
  label: 'أخبرت الطفل بالغرض من هذا',
  hint: 'بكلمات يفهمها الطفل.',
  ifMissing: 'أخبر الطفل أولًا، ثم ضع العلامة.',
});

export const Empty: Story = story(question);

export const Answered: Story = story(question, { answer: true });

export const WithAnError: Story = story(question, { shown: true });

export const NoAnswer: Story = story(question, { answer: { absent: 'declined', kept: true } });

export const Disabled: Story = story(question, { answer: true, disabled: true });

export const Arabic: Story = inArabic(question, words, true);

export const SecondLanguage: Story = inTwoLanguages(question, words, true);
