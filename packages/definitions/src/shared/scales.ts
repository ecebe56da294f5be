import { codes } from '@amparo/model';

/** Four steps for how good something is for the child, from the best (our own words for the "rating 4" of the content). */
export const QUALITY = {
  good: 'Good',
  sufficient: 'Good enough',
  poor: 'Poor',
  harmful: 'Harmful',
} as const;

/** Three steps from high to low. */
export const HIGH_TO_LOW = { high: 'High', medium: 'Medium', low: 'Low' } as const;

/** Five steps for how a child feels or judges, from the best. */
export const FEELING = {
  veryGood: 'Very good',
  good: 'Good',
  neither: 'Neither good nor bad',
  bad: 'Bad',
  veryBad: 'Very bad',
} as const;

/** Yes, no, or a thing that does not apply to this child. */
export const yesNoNotApplicable = codes({ yes: 'Yes', no: 'No', notApplicable: 'Does not apply' });

/** Five steps for how something would change the child’s life, from the worst (the "rating -2..+2" of the content). */
export const WORSE_TO_BETTER = {
  muchWorse: 'Much worse',
  worse: 'Worse',
  same: 'The same',
  better: 'Better',
  muchBetter: 'Much better',
} as const;
