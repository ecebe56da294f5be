import { choice, codes, displayCodes, hostCodes, rating, yesNo } from '@amparo/model';
import type { Meta } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { until } from '../../test/browser/until.js';
import { arabic, inArabic, inTwoLanguages, stage, story, type FieldStory, type Story } from './field-stories.js';

const meta: Meta<FieldStory> = { ...stage, title: 'Fields/Choice field', component: 'amparo-choice-field' };

export default meta;

const care = codes({ parents: 'With parents', kin: 'With relatives', alone: 'Alone' });

const question = choice('Who cares for the child now', care, {
  absent: ['unknown', 'declined', 'notAsked'],
  required: true,
  ifMissing: 'Say who cares for the child now.',
  hint: 'The people the child lives with.',
  guidance: 'A child who travels with an adult may still be alone.',
});

const words = arabic({
  label: 'من يرعى الطفل الآن',
  hint: 'من يعيش معهم الطفل.',
  guidance: 'قد يكون الطفل وحيدًا وإن سافر مع شخص بالغ.',
  ifMissing: 'اذكر من يرعى الطفل الآن.',
  'choice.parents': 'مع الوالدين',
  'choice.kin': 'مع الأقارب',
  'choice.alone': 'وحيد',
});

export const Empty: Story = story(question);

export const Answered: Story = story(question, { answer: 'kin' });

export const WithAnError: Story = story(question, { shown: true });

export const NoAnswer: Story = story(question, { answer: { absent: 'declined', kept: 'kin' } });

export const Disabled: Story = story(question, { answer: 'kin', disabled: true });

export const Arabic: Story = inArabic(question, words, 'kin');

export const SecondLanguage: Story = inTwoLanguages(question, words, 'kin');

export const YesOrNo: Story = story(yesNo('Does the child have papers'), { answer: 'yes' });

export const Rating: Story = story(
  rating('How safe is the child at night', { none: 'Not safe', some: 'A little safe', safe: 'Safe' }),
);

export const Countries: Story = story(choice('Country of birth', displayCodes('region', ['AF', 'SD', 'SY', 'UA'])));

const offices = {
  office: [
    { code: 'n', label: 'Northern office' },
    { code: 's', label: 'Southern office' },
  ],
};

export const CodesOfTheHost: Story = story(choice('Office', hostCodes('office')), { codes: offices, answer: 's' });

export const CodesTheHostDoesNotSay: Story = story(choice('Office', hostCodes('office')), { answer: 'Port Sudan' });

export const Warned: Story = story(question, {
  answer: 'alone',
  rules: [
    {
      kind: 'warn',
      id: 'EX-1',
      when: question.is('alone'),
      about: [question],
      says: 'Find a carer today.',
      source: 'none',
      reason: 'asked',
    },
    {
      kind: 'info',
      id: 'EX-2',
      when: question.is('alone'),
      about: [question],
      says: 'Tell the child who will come.',
      source: 'none',
    },
    {
      kind: 'block',
      id: 'EX-3',
      when: question.is('alone'),
      about: [question],
      says: 'Name the place where the child sleeps tonight.',
      source: 'none',
    },
  ],
});

const longCare = codes({
  parents: 'With both parents, or with the one parent who has always looked after the child',
  kin: 'With grandparents, or with an aunt or an uncle whom the child knew before the journey',
  siblings: 'With brothers or sisters, of whom at least one is of full age',
  neighbours: 'With neighbours from home',
  travellers: 'With people whom the child met on the way',
  employer: 'With the person for whom the child works',
  facility: 'In a facility together with adults who are not of its family',
  alone: 'Alone',
});

/** A list to open, as it has more than seven answers; what is chosen is too long for a phone and stands below in full. */
export const LongChoice: Story = {
  ...story(choice('Who cares for the child now', longCare), { answer: 'kin' }),
  play: async ({ canvasElement }) => {
    const field = () => canvasElement.querySelector('amparo-choice-field')?.shadowRoot;
    const below = await until(() => field()?.querySelector('p.quiet'));
    await expect(below.textContent).toBe(longCare.labels.kin);
    await expect(field()?.querySelectorAll('option')).toHaveLength(9);
  },
};
