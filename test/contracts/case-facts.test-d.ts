import { at, fact, saying } from '../../packages/definitions/src/case/case-fact.js';

// Checked by the compiler alone: each line below a mark has a mistake, and compiling it would be the failure.

export const right = fact('company', at('registration', 'accompaniment.accompanimentStatus'));

// @ts-expect-error a misspelt question
at('registration', 'accompaniment.acompanimentStatus');
// @ts-expect-error a misspelt form
at('registrations', 'accompaniment.accompanimentStatus');
// @ts-expect-error a number is not a code
fact('mixed', at('registration', 'childIdentity.ageYears'), at('registration', 'accompaniment.accompanimentStatus'));

const signs = at('referral', 'known.traffickingSigns');
// @ts-expect-error a code that the question does not have
saying('traffickingScreening', 'outcome.summaryLevel', (level) => level === 'strong');
fact(
  'signs',
  // @ts-expect-error a code where the fact is a yes or a no
  signs,
  saying('traffickingScreening', 'outcome.summaryLevel', (level) => level),
);
