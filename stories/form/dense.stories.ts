import type { Meta } from '@storybook/web-components-vite';
import { denseAnswers, denseForm, denseWordsInArabic } from './dense-form.js';
import { formStage, type FormStory } from './form-stories.js';
import type { FormStaging } from './staged-form.js';

const meta: Meta<FormStaging> = { ...formStage, title: 'Form/Dense', component: 'amparo-form' };

export default meta;

const at = (section: string, more: FormStaging = {}): FormStory => ({
  args: { form: denseForm, answers: denseAnswers, changes: [{ type: 'goTo', section }], ...more },
});
const words = denseWordsInArabic;

export const Signs: FormStory = at('signs');

export const SignsInArabic: FormStory = at('signs', { words });

export const Permissions: FormStory = at('permissions');

export const PermissionsInTwoLanguages: FormStory = at('permissions', { secondWords: words });

export const Rows: FormStory = at('plan');

export const RowsInArabic: FormStory = at('plan', { words });

export const RowsWithErrors: FormStory = at('plan', {
  answers: { 'plan.actions': ['a1'] },
  changes: [{ type: 'goTo', section: 'plan' }, { type: 'tryToSend' }],
});

export const Columns: FormStory = at('comparison');

export const ColumnsInArabic: FormStory = at('comparison', { words });

export const ColumnsWithTheRecommendedOneRenamed: FormStory = at('comparison', {
  answers: { ...denseAnswers, 'comparison.recommended': 'With an aunt' },
});

/** Of many, those that are out of sight rest: only what is in sight costs a browser its time at each key. */
export const ManyColumns: FormStory = at('comparison', {
  changes: [
    { type: 'goTo', section: 'comparison' },
    ...Array.from(
      { length: 17 },
      (_, n) => ({ type: 'addEntry', path: 'comparison.options', entry: `n${n}` }) as const,
    ),
  ],
});

export const ColumnsEmpty: FormStory = at('comparison', { answers: {} });
