import { computed, number } from '@amparo/model';
import type { Meta } from '@storybook/web-components-vite';
import { arabic, inArabic, stage, story, type FieldStory, type Story } from './field-stories.js';

const meta: Meta<FieldStory> = { ...stage, title: 'Fields/Aside field', component: 'amparo-aside-field' };

export default meta;

const age = number('Age in years', { min: 0, max: 99 });

const derivation = {
  aside: true,
  as: 'text',
  explains: {
    memory: 'From memory: check the law of this country.',
    limit: 'The age of consent for this is {limit} years.',
  },
} as const;

const unknown = computed('Who decides about this', {
  ...derivation,
  from: [age],
  compute: (read) => {
    const years = read(age);
    return years === undefined ? undefined : { value: String(years), because: 'memory' };
  },
});

const question = computed('Who decides about this', {
  ...derivation,
  from: [],
  compute: () => ({
    value: 'The child assents, and an adult consents',
    because: 'memory',
    also: [{ because: 'limit', values: { limit: 15 } }],
  }),
});

const words = arabic({
  label: 'مَن يقرّر في هذا',
  'because.memory': 'من الذاكرة: يُرجى التحقق من قانون هذا البلد.',
  'because.limit': 'سن الموافقة لهذا هو {limit} سنة.',
});

export const NotKnownYet: Story = story(unknown, { before: { age } });

/** One line behind the question before it; how it came about opens. */
export const Known: Story = story(question);

export const Arabic: Story = inArabic(question, words);
