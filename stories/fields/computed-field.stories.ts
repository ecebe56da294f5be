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

const explanation = computed('How this comes about', {
  as: 'explanation',
  from: [],
  explains: {
    high: 'High is suggested: harm is very likely, or so grave that nobody should wait.',
    severity: 'Risk {row}. The harm would be serious: a lasting effect on body, mind or rights.',
    row: 'Risk {row}. Together this makes the risk high.',
    floor: 'At least medium: the child is unaccompanied or separated, whatever the care.',
  },
  compute: () => ({
    value: '{"suggested":"high"}',
    because: 'high',
    also: [{ because: 'severity', values: { row: 1 } }, { because: 'row', values: { row: 1 } }, { because: 'floor' }],
  }),
});

const words = arabic({
  label: 'موعد زيارة الطفل',
  hint: 'قاعدة الإجراء.',
  'because.after': 'بعد يومين من الوصول في {day}.',
});

export const NotKnownYet: Story = story(unknown, { before: { arrived } });

export const Known: Story = story(question);

export const Arabic: Story = inArabic(question, words);

export const Explanation: Story = story(explanation);
