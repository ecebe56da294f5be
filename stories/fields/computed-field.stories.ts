import { computed, date } from '@amparo/model';
import type { Meta } from '@storybook/web-components-vite';
import { arabic, inArabic, stage, story, type FieldStory, type Story } from './field-stories.js';

const meta: Meta<FieldStory> = { ...stage, title: 'Fields/Computed field', component: 'amparo-computed-field' };

export default meta;

const arrived = date('Date of arrival');

const unknown = computed('Visit the child by', {
  as: 'date',
  from: [arrived],
  explains: { after: 'Two days after the arrival on {day}.' },
  compute: (read) => {
    const day = read(arrived);
    return day === undefined ? undefined : { value: day, because: 'after', values: { day } };
  },
});

const question = computed('Visit the child by', {
  as: 'date',
  from: [],
  hint: 'The rule of the procedure.',
  explains: { after: 'Two days after the arrival on {day}.' },
  compute: () => ({ value: '2026-03-06', because: 'after', values: { day: '2026-03-04' } }),
});

const words = arabic({
  label: 'موعد زيارة الطفل',
  hint: 'قاعدة الإجراء.',
  'because.after': 'بعد يومين من الوصول في {day}.',
});

export const NotKnownYet: Story = story(unknown, { before: { arrived } });

export const Known: Story = story(question);

export const Arabic: Story = inArabic(question, words);
