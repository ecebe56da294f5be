import { file } from '@amparo/model';
import type { Meta } from '@storybook/web-components-vite';
import { arabic, inArabic, inTwoLanguages, stage, story, type FieldStory, type Story } from './field-stories.js';

const meta: Meta<FieldStory> = { ...stage, title: 'Fields/File field', component: 'amparo-file-field' };

export default meta;

const question = file('Photo of the papers', {
  absent: ['unknown', 'declined', 'notAsked'],
  accept: ['image/jpeg', 'image/png', 'application/pdf'],
  most: 2,
  hint: 'Only if the child agrees.',
});

const photo = { id: '6f0e7c9a-52a4-4a3e-9d5e-0c1f4e0a7b11', type: 'image/jpeg', bytes: 240_000, hash: 'a'.repeat(64) };

const words = arabic({ label: 'صورة الوثائق', hint: 'فقط إذا وافق الطفل.' });

export const Empty: Story = story(question);

export const Answered: Story = story(question, { answer: [photo] });

export const WithAnError: Story = story(question, { answer: [{ ...photo, type: 'image/gif' }], shown: true });

export const NoAnswer: Story = story(question, { answer: { absent: 'declined', kept: [photo] } });

export const Disabled: Story = story(question, { answer: [photo], disabled: true });

export const Arabic: Story = inArabic(question, words, [photo]);

export const SecondLanguage: Story = inTwoLanguages(question, words, [photo]);

export const NoPlaceForFiles: Story = story(question, { attachments: undefined });
