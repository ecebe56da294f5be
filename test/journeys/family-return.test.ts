import {
  bestInterestsAssessment,
  caseClosure,
  casePlan,
  familyReintegrationPlan,
  followUp,
  registration,
} from '@amparo/definitions';
import { makeCaseCode } from '@amparo/model';
import { expect, it } from 'vitest';
import { CaseFile } from './case-file.js';
import { familyPlan } from './family-plan.js';
import { assessesFamily, closesFamilyCase, registersFamily } from './family-returns.js';
import { plansWithThem } from './girl-alone.js';
import { visitsHer } from './girl-returns.js';

const CODE = makeCaseCode(Uint8Array.from({ length: 10 }, (_, at) => at * 19));

const registered = (anyRiskSeen: 'yes' | 'no') => {
  const file = new CaseFile(CODE);
  file.complete(registration, '2026-03-04T10:42+02:00', (form) =>
    registersFamily(form)
      .answer('risksSeen.anyRiskSeen', anyRiskSeen)
      .giveReason('REG-10', 'The mother is asked this afternoon'),
  );
  return file;
};

it('a child with its mother is assessed where a risk was seen, and may be where none was', () => {
  const now = '2026-03-04T11:00+02:00';
  expect(registered('no').says('bestInterestsAssessment', now)).toBe('open noRiskSeen');
  expect(registered('yes').standing('bestInterestsAssessment', now)).toMatchObject({
    status: 'due',
    because: 'riskSeen',
    due: '2026-03-05T09:30+02:00',
  });
  for (const form of ['guardianship', 'ageAssessment'])
    expect(registered('yes').says(form, now)).toMatch(/^notNeeded (childIsWithFamily|ageIsClear)$/);
});

it('a family returns together: assessment, plan, return, closure, and the look after it', () => {
  const file = registered('yes');
  file.complete(bestInterestsAssessment, '2026-03-04T16:00+02:00', assessesFamily);
  expect(file.overview('2026-03-05T09:00+02:00')).toEqual({
    stage: 'assessed',
    next: 'bestInterestsAssessment',
    blocked: {},
    dueBy: {
      'bestInterestsAssessment.firstAction': '2026-03-11T16:00+02:00',
      casePlan: '2026-03-18T16:00+02:00',
      followUp: '2026-03-18T16:00+02:00',
      'followUp.review': '2026-06-04T16:00+03:00',
    },
    overdue: [],
  });
  const says = (form: string): string => file.says(form, '2026-03-05T09:00+02:00');
  expect(
    ['bestInterestsDetermination', 'reintegrationPlan', 'familyTracing', 'familyReintegrationPlan'].map(says),
  ).toEqual([
    'notNeeded noDetermination',
    'notNeeded childIsWithFamily',
    'notNeeded childIsWithFamily',
    'open familyReturns',
  ]);

  file.complete(casePlan, '2026-03-06T09:00+02:00', plansWithThem);
  expect(file.overview('2026-03-18T16:01+02:00')).toMatchObject({ stage: 'planned', overdue: ['followUp'] });
  file.complete(familyReintegrationPlan, '2026-03-10T09:00+02:00', familyPlan);
  file.complete(followUp, '2026-03-16T10:00+02:00', visitsHer('2026-03-16T09:00+02:00', 'low'));
  expect(file.overview('2026-03-17T09:00+02:00')).toMatchObject({
    stage: 'implementing',
    next: 'followUp',
    dueBy: { followUp: '2026-03-30T09:00+02:00' },
  });

  file.complete(caseClosure, '2026-06-30T10:00+03:00', closesFamilyCase);
  expect(file.overview('2026-07-01T09:00+03:00')).toEqual({
    stage: 'closed',
    next: 'followUp',
    blocked: {},
    dueBy: { followUp: '2026-09-30T10:00+03:00' },
    overdue: [],
  });
  expect(file.record.forms.map(({ form }) => form)).toHaveLength(6);
});
