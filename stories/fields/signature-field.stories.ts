import { signature } from '@amparo/model';
import type { Meta } from '@storybook/web-components-vite';
import { arabic, inArabic, inTwoLanguages, stage, story, type FieldStory, type Story } from './field-stories.js';

const meta: Meta<FieldStory> = { ...stage, title: 'Fields/Signature field', component: 'amparo-signature-field' };

export default meta;

const question = signature('Signature of the caregiver', {
  absent: ['unknown', 'declined', 'notAsked'],
  means: ['typed', 'drawn', 'mark', 'oral'],
  hint: 'The caregiver may take time to think.',
});

const at = '2026-03-04T10:42+02:00';

const words = arabic({ label: 'توقيع مقدم الرعاية', hint: 'يمكن لمقدم الرعاية أن يأخذ وقته.' });

export const Empty: Story = story(question);

export const Answered: Story = story(question, { answer: { means: 'typed', name: 'Hala', at } });

export const WithAnError: Story = story(question, { answer: { typed: '' }, shown: true });

export const NoAnswer: Story = story(question, {
  answer: { absent: 'declined', kept: { means: 'typed', name: 'Hala', at } },
});

export const Disabled: Story = story(question, { answer: { means: 'typed', name: 'Hala', at }, disabled: true });

export const Arabic: Story = inArabic(question, words, { means: 'typed', name: 'Hala', at });

export const SecondLanguage: Story = inTwoLanguages(question, words, { means: 'typed', name: 'Hala', at });

export const Oral: Story = story(question, { answer: { means: 'oral', witness: 'Omar', at } });

export const Drawn: Story = story(signature('Signature of the worker', { means: ['drawn'] }));

export const NoPlaceForDrawings: Story = story(signature('Signature of the worker', { means: ['drawn'] }), {
  attachments: undefined,
});
