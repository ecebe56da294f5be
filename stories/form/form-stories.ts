import { loadLanguage } from '@amparo/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { stagedForm, type FormStaging } from './staged-form.js';

export type FormStory = StoryObj<FormStaging>;

/** What the stories of a whole form have in common. */
export const formStage = {
  parameters: { controls: { disable: true } },
  loaders: [async () => ({ french: await loadLanguage('fr'), arabic: await loadLanguage('ar') })],
  render: (staging: FormStaging) => stagedForm(staging).element,
} satisfies Partial<Meta<FormStaging>>;

/** What a worker has written so far: half a date, a reason for no answer, an entry. */
export const halfFilled = {
  'child.givenName': { absent: 'declined' },
  'child.arrivedOn': { typed: '3//2026' },
  'child.mother.name': 'Huda',
  'company.company': 'alone',
  'company.siblings': 2,
  'company.adults': ['a1'],
  'company.adults[a1].name': 'Sami',
};
