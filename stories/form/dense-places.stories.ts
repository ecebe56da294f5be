import { loadLanguage } from '@amparo/elements';
import type { Meta } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { arabicOf, densePlaces, type DensePlace } from './dense-places.js';
import type { FormStory } from './form-stories.js';
import { stagedForm, type FormStaging } from './staged-form.js';
import { until } from '../../test/browser/until.js';

/** What is dense in the standard forms, as a worker has filled it in. */
const meta: Meta<FormStaging> = {
  title: 'Form/Dense places',
  component: 'amparo-form',
  parameters: { controls: { disable: true } },
  render: (staging, { loaded }) => stagedForm({ ...staging, ...loaded }).element,
};

export default meta;

const at = ({ section, ...place }: DensePlace, arabic = false): FormStory => ({
  args: { ...place, changes: [{ type: 'goTo', section }] },
  loaders: arabic
    ? [async () => loadLanguage('ar').then(async () => ({ words: await arabicOf({ section, ...place }) }))]
    : [],
});

export const Risks: FormStory = at(densePlaces.risks);

/** The level, every sentence that explains it, and a decision that differs from it. */
export const LevelExplained: FormStory = at(densePlaces.level);

export const LevelExplainedInArabic: FormStory = at(densePlaces.level, true);

export const OptionsCompared: FormStory = at(densePlaces.options);

/** Each member with its position: one agrees, one disagrees with its reasons, one has not said yet. */
export const Panel: FormStory = {
  ...at(densePlaces.panel),
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('amparo-form')?.shadowRoot;
    const asks = (question: string): readonly boolean[] =>
      Array.from(root?.querySelectorAll<HTMLElement>('.card') ?? [], (card) =>
        Array.from(card.querySelectorAll('*')).some(({ shadowRoot }) => shadowRoot?.textContent.includes(question)),
      );
    await until(() => asks('Position on the decision').length === 3);
    await expect(asks('Position on the decision')).toEqual([true, true, true]);
    await expect(asks('Reasons for this position')).toEqual([false, true, false]);
  },
};

export const PanelInArabic: FormStory = at(densePlaces.panel, true);

export const Decision: FormStory = at(densePlaces.decision);

/** Two rules warn at one list, and each asks for a reason of its own. */
export const GoalsWithTwoWarnings: FormStory = at(densePlaces.goals);

export const GoalsInArabic: FormStory = at(densePlaces.goals, true);

/** What a child alone returns to: each objective with who does what, by when, and whether it is done. */
export const Objectives: FormStory = at(densePlaces.objectives);

export const ObjectivesInArabic: FormStory = at(densePlaces.objectives, true);

/** The same for a family, in lists of their own for each dimension. */
export const ObjectivesOfAFamily: FormStory = at(densePlaces.familyObjectives);

export const ObjectivesOfAFamilyInArabic: FormStory = at(densePlaces.familyObjectives, true);
