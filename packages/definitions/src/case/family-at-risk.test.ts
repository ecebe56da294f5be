import { describe, expect, it } from 'vitest';
import { caseAfter, type Completed } from '../../test/case-after.js';
import { standingOf } from './standing.js';

const says = (...forms: readonly Completed[]): readonly (string | undefined)[] => {
  const { forms: all } = standingOf(caseAfter(...forms), {
    now: '2026-03-20T10:00:00+02:00',
    timeZone: 'Africa/Cairo',
  });
  const found = (id: string) => all.find(({ form, part }) => form === id && part === undefined);
  const [assessment, plan] = [found('bestInterestsAssessment'), found('familyReintegrationPlan')];
  return [assessment?.because, assessment?.status === 'due' ? assessment.due : undefined, plan?.because];
};

const registered: Completed = [
  'registration',
  '2026-03-03T10:00:00+02:00',
  {
    accompaniment: {
      accompanimentStatus: 'accompanied',
      accompanyingAdults: [{ id: 'a', legalGuardian: 'parent', riskConcern: 'no' }],
    },
    risksSeen: { anyRiskSeen: 'no' },
  },
];
const assessed = (day: string): Completed => ['bestInterestsAssessment', `2026-03-${day}T10:00:00+02:00`, {}];
const plans = (day: string, intraFamilyRisk: string, bestInterestsChecked = 'noConcern'): Completed => [
  'familyReintegrationPlan',
  `2026-03-${day}T10:00:00+02:00`,
  {
    caseHeader: { caseCode: 'A' },
    children: {
      childRow: [
        { id: 'a', intraFamilyRisk: 'no', bestInterestsChecked: 'noConcern' },
        { id: 'b', intraFamilyRisk, bestInterestsChecked },
      ],
    },
  },
];

describe('RFA-01: a risk in the family that a plan names', () => {
  const paused = ['riskSeen', '2026-03-11T10:00+02:00', 'assessFirst'];

  it('makes an assessment due, and lets the plan rest until it is done', () => {
    expect(says(registered, plans('10', 'no'))).toEqual(['noRiskSeen', undefined, 'completed']);
    expect(says(registered, plans('10', 'yes'))).toEqual(paused);
    expect(says(registered, assessed('04'), plans('10', 'yes'))).toEqual(paused);
    expect(says(registered, plans('10', 'yes'), assessed('11'))).toEqual(['completed', undefined, 'completed']);
  });

  it.each(['concernBiaDone', 'concernBidDone'])('was looked at where the plan says so: %s', (checked) => {
    expect(says(registered, assessed('04'), plans('10', 'yes', checked))).toEqual([
      'completed',
      undefined,
      'completed',
    ]);
  });

  it('REG-10: nor is the child without risk where an adult that came with it is one', () => {
    const adult: Completed = [
      registered[0],
      registered[1],
      {
        ...registered[2],
        accompaniment: { accompanimentStatus: 'accompanied', accompanyingAdults: [{ id: 'a', riskConcern: 'yes' }] },
      },
    ];
    expect(says(adult)[0]).toBe('riskSeen');
  });
});
