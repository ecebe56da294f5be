import { expect, it } from 'vitest';
import { emptyCase, type CaseRecord } from './case-record.js';
import { standingOf } from './standing.js';

const AT = '2026-03-03T10:00:00+02:00';
const STAGES = ['registration', 'bestInterestsAssessment', 'bestInterestsDetermination'];

/** What the procedure says of forms of a case that was assessed, or decided, from these facts alone. */
function says(facts: Readonly<Record<string, string>>, ids: readonly string[], stages = 2): readonly string[] {
  const from = { form: 'registration', id: 'registration', at: AT };
  const record: CaseRecord = {
    ...emptyCase('ABCDE-FGHJK-7'),
    forms: STAGES.slice(0, stages).map((form) => ({ form, formVersion: '1.0.0', id: form, at: AT })),
    facts: Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, [{ ...from, value }]])),
  };
  const { forms } = standingOf(record, { now: AT, timeZone: 'Africa/Cairo' });
  return ids.map((id) => {
    const found = forms.find(({ form }) => form === id);
    return `${found?.status ?? ''} ${found?.because ?? ''}`;
  });
}

const FAMILY = ['guardianship', 'familyTracing', 'reintegrationPlan', 'familyReintegrationPlan'];

it('a child of whom nobody knows whom it is with has no form of either kind ruled out', () => {
  const open = 'open companyUnknown';
  expect(says({}, FAMILY)).toEqual([open, open, 'blocked decideFirst', open]);
  expect(says({ tracingDecision: 'hold' }, ['familyTracing'])).toEqual(['blocked tracingOnHold']);
  expect(says({ decidedSolution: 'voluntaryReturn' }, ['reintegrationPlan'], 3)).toEqual(['due returnDecided']);
  expect(says({ guardianAppointed: 'yes' }, ['guardianship'])).toEqual(['open hasGuardian']);
});

it.each(['yes', 'no'])('a child with its family is said to be so, and no more, with a risk seen: %s', (anyRiskSeen) => {
  const without = 'notNeeded childIsWithFamily';
  const facts = { accompanimentStatus: 'accompanied', anyRiskSeen };
  expect(says(facts, FAMILY)).toEqual([without, without, without, 'open familyReturns']);
});

it.each([
  ['accompanied', 'yes', 'due riskSeen'],
  ['accompanied', 'no', 'open noRiskSeen'],
  ['accompanied', '', 'due riskUnknown'],
  ['', 'yes', 'due riskSeen'],
  ['', 'no', 'due companyUnknown'],
  ['', '', 'due companyUnknown'],
  ['separated', 'no', 'due assessmentNeeded'],
])('a child %j with a risk seen %j: its assessment is %s', (accompanimentStatus, anyRiskSeen, said) => {
  expect(says({ accompanimentStatus, anyRiskSeen }, ['bestInterestsAssessment'], 1)).toEqual([said]);
});

it.each(['traffickingSigns', 'gbvDisclosed', 'adultRisk', 'riskInFamily', 'detained'])(
  'REG-10: a child with its family is assessed for %s, whatever was said of risks as a whole',
  (risk) => {
    const facts = { accompanimentStatus: 'accompanied', anyRiskSeen: 'no' };
    expect(says({ ...facts, [risk]: 'yes' }, ['bestInterestsAssessment'], 1)).toEqual(['due riskSeen']);
    expect(says({ ...facts, [risk]: 'no' }, ['bestInterestsAssessment'], 1)).toEqual(['open noRiskSeen']);
  },
);

it('waits for no assessment that need not be done, and closes a case without one', () => {
  const ids = ['casePlan', 'familyTracing', 'bestInterestsDetermination', 'familyReintegrationPlan', 'caseClosure'];
  expect(says({ accompanimentStatus: 'accompanied', anyRiskSeen: 'no' }, ids, 1)).toEqual([
    'open noRiskSeen',
    'notNeeded childIsWithFamily',
    'notNeeded noRiskSeen',
    'open familyReturns',
    'open goalsReached',
  ]);
  expect(says({ accompanimentStatus: 'accompanied' }, ids, 1)).toEqual([
    ...ids.slice(1).map(() => 'blocked assessFirst'),
    'open goalsReached',
  ]);
});

it.each([
  ['accompanied', '', 'open ageDoubtUnknown'],
  ['accompanied', 'yes', 'open ageInDoubt'],
  ['unaccompanied', '', 'blocked guardianFirst'],
  ['', 'yes', 'blocked guardianFirst'],
  ['', 'no', 'notNeeded ageIsClear'],
])('a child %j whose age is in doubt %j: the assessment of the age is %s', (accompanimentStatus, ageInDoubt, said) => {
  expect(says({ accompanimentStatus, ageInDoubt }, ['ageAssessment'])).toEqual([said]);
});

it.each([
  ['yes', 'due signsOfTrafficking'],
  ['no', 'open noSigns'],
  ['', 'open signsUnknown'],
])('signs of trafficking noted %j: %s', (traffickingSigns, said) => {
  expect(says({ traffickingSigns }, ['traffickingScreening'])).toEqual([said]);
});

it.each([
  ['yes', 'due determinationNeeded'],
  ['no', 'notNeeded noDetermination'],
  ['', 'due determinationUnknown'],
])('a formal decision that the assessment says is needed %j: %s', (bidRequired, said) => {
  expect(says({ bidRequired }, ['bestInterestsDetermination'])).toEqual([said]);
});
