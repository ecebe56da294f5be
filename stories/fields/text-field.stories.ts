import { longText, text } from '@amparo/model';
import type { Meta } from '@storybook/web-components-vite';
import { arabic, inArabic, inTwoLanguages, stage, story, type FieldStory, type Story } from './field-stories.js';

const meta: Meta<FieldStory> = { ...stage, title: 'Fields/Text field', component: 'amparo-text-field' };

export default meta;

const question = text('Given name', {
  absent: ['unknown', 'declined', 'notAsked'],
  required: true,
  ifMissing: 'Write the name that the child uses.',
  hint: 'As the child says it.',
  guidance: 'Do not insist on a family name. A nickname is an answer.',
});

const words = arabic({
  label: 'الاسم الأول',
  hint: 'كما ينطقه الطفل.',
  guidance: 'لا تصر على اسم العائلة. اللقب إجابة.',
  ifMissing: 'اكتب الاسم الذي يستخدمه الطفل.',
});

export const Empty: Story = story(question);

export const Answered: Story = story(question, { answer: 'Amina' });

export const WithAnError: Story = story(question, { shown: true });

export const NoAnswer: Story = story(question, { answer: { absent: 'declined', kept: 'Amina' } });

export const Disabled: Story = story(question, { answer: 'Amina', disabled: true });

export const Arabic: Story = inArabic(question, words, 'Amina');

export const SecondLanguage: Story = inTwoLanguages(question, words, 'Amina');

export const InvisibleCharacters: Story = story(question, { answer: 'Am\u202eina', shown: true });

export const NearItsLimit: Story = story(text('Nickname', { maxLength: 20 }), { answer: 'a'.repeat(17) });

export const ManyLines: Story = story(longText('What happened'), {
  answer: 'They left at night.\nThe child walked ahead.',
});

export const Phone: Story = story(text('Telephone', { form: 'phone' }), { answer: '+20 100 123 4567' });
