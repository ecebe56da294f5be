import { choices, codes, text } from '@amparo/model';
import type { Meta } from '@storybook/web-components-vite';
import { arabic, inArabic, stage, story, type FieldStory, type Story } from './field-stories.js';

const meta: Meta<FieldStory> = { ...stage, title: 'Fields/Preview field', component: 'amparo-preview-field' };

export default meta;

const home = text('Home');
const message = text('Message to the family');

const question = choices(
  'What was told to them?',
  codes({ home: 'Home and landmarks', message: 'The child’s message', other: 'Something else' }),
  { guidance: 'Home is mostly enough.', shows: { home: [home], message: [message] } },
);

const words = arabic({
  label: 'ماذا قيل لهم؟',
  guidance: 'ذكر البيت يكفي في الغالب.',
  'choice.home': 'البيت ومعالمه',
  'choice.message': 'رسالة الطفل',
  'choice.other': 'شيء آخر',
});

const before = { home, message };

export const Empty: Story = story(question, { before });

/** What the form says of each, word by word, before it is told. */
export const Chosen: Story = story(question, {
  before,
  earlier: { home: 'A blue gate beside the mill', message: 'I am well. I think of you.' },
  answer: ['home', 'message'],
});

/** The form says nothing of what was chosen. */
export const NothingOfIt: Story = story(question, { before, answer: ['other'] });

export const Arabic: Story = inArabic(question, words, ['other']);
