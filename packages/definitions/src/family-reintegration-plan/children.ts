import {
  all,
  any,
  attest,
  choice,
  codes,
  computed,
  list,
  longText,
  not,
  number,
  reference,
  section,
  text,
  yesNo,
} from '@amparo/model';
import { riskLevel } from '../codes/risk-level.js';
import { UNKNOWN } from '../shared/absences.js';
import { composition } from './composition.js';

const ROW = 'DESIGN from S1:2035';

const age = number('Age in years', {
  min: 0,
  max: 99,
  warnAbove: 17,
  expected: true,
  absent: UNKNOWN,
  sensitivity: 'sensitive',
  source: ROW,
});

const ofSchoolAge = any(all(age.compare('>=', 5), age.compare('<=', 17)), age.isAbsent('unknown'));

const childrenHeard = attest('This child was heard, alone and in a way that suits the age', {
  expected: true,
  guidance: 'Every child who can be understood, by words, play or pictures.',
  sensitivity: 'operational',
  source: 'S1:882',
});

const views = longText('What this child thinks of the return and the plan', {
  absent: ['declined'],
  hint: 'How do you feel about going back? What would you like to be different?',
  expected: true,
  sensitivity: 'restricted',
  source: 'S1:882',
});

const { under6, from6, from12, from15 } = composition.questions;
const counts = [under6, from6, from12, from15] as const;

const childRow = list('Children', 'a child', {
  expected: true,
  guidance: 'Every child of the family, babies too.',
  source: ROW,
  questions: {
    caseCode: reference('Case code', { expected: true, sensitivity: 'operational', source: 'DESIGN' }),
    age,
    childrenHeard,
    views,
    viewsNotHeardWhy: text('Why was this child not heard?', {
      when: not(childrenHeard.attested),
      sensitivity: 'sensitive',
      source: 'S1:882',
    }),
    bestInterestsChecked: choice(
      'Is the return in this child’s interest?',
      codes({
        noConcern: 'Looked at, no worry',
        concernBiaDone: 'A worry; the assessment is done',
        concernBidDone: 'A worry; the determination is done',
      }),
      { expected: true, sensitivity: 'sensitive', source: 'S1:972; S1:2019' },
    ),
    intraFamilyRisk: yesNo('Any sign of violence against this child, or of neglect, in the family?', {
      expected: true,
      absent: UNKNOWN,
      guidance: 'What you see or were told; do not question the child about it.',
      sensitivity: 'restricted',
      source: 'S1:1389; S1:2031',
    }),
    riskLevel: choice('Level of risk', riskLevel, { expected: true, sensitivity: 'sensitive', source: 'S1:1362' }),
    education: text('School', { when: ofSchoolAge, expected: true, sensitivity: 'sensitive', source: 'S1:2073' }),
    health: text('Health and disability', { expected: true, sensitivity: 'restricted', source: 'S1:2035' }),
    needs: longText('What else this child needs', { sensitivity: 'restricted', source: ROW }),
    actions: longText('What will be done for this child', { expected: true, sensitivity: 'sensitive', source: ROW }),
  },
});

/** Each child with a row of its own, so that none disappears behind the household. */
export const children = section('Child by child', {
  childRow,
  childrenNamed: computed('Has every child of the family a row?', {
    as: 'code',
    codes: codes({ all: 'Yes', fewer: 'Not yet' }),
    from: [...counts, childRow],
    explains: { counted: 'Counted above: {count}; rows: {rows}.' },
    compute: (read) => {
      const count = counts.reduce((sum, each) => sum + (read(each) ?? 0), 0);
      if (count === 0) return undefined;
      const rows = read.entries(childRow).length;
      return { value: rows < count ? 'fewer' : 'all', because: 'counted', values: { count, rows } };
    },
    sensitivity: 'operational',
    source: 'S1:882',
  }),
});
