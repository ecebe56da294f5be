import { describe, expect, it } from 'vitest';
import { caseAfter, type Completed } from '../../test/case-after.js';
import { caseFacts } from './case-facts.js';
import { carriedTo } from './carried.js';
import { standingOf, type Standing } from './standing.js';

const standing = (forms: readonly Completed[]): Standing =>
  standingOf(caseAfter(...forms), { now: '2026-04-20T10:00:00+02:00', timeZone: 'Africa/Cairo' });
const says = (forms: readonly Completed[], ...ids: readonly string[]): readonly string[] => {
  const { forms: all } = standing(forms);
  return ids.map((id) => {
    const found = all.find(({ form, part }) => form === id && part === undefined);
    return `${found?.status ?? ''} ${found?.because ?? ''}`;
  });
};
const begins = (form: string, forms: readonly Completed[]): readonly string[] => [
  ...carriedTo(form, caseAfter(...forms), { facts: caseFacts }).keys(),
];

const registered: Completed = [
  'registration',
  '2026-03-03T10:00:00+02:00',
  { accompaniment: { accompanimentStatus: 'unaccompanied' } },
];
const assessed: Completed = [
  'bestInterestsAssessment',
  '2026-03-03T20:00:00+02:00',
  { decision: { bidRequired: 'yes' } },
];
const determination = (day: string, answers: Completed[2]): Completed => [
  'bestInterestsDetermination',
  `2026-04-${day}T10:00:00+02:00`,
  { caseHeader: { caseCode: 'A' }, panel: { panelDate: `2026-04-${day}T09:00+02:00` }, ...answers },
];
const decides = (day: string, decidedSolution = 'voluntaryReturn'): Completed =>
  determination(day, { decision: { panelOutcome: 'approved', decidedSolution } });
const plan = (day: string, answers: Completed[2] = {}): Completed => [
  'reintegrationPlan',
  `2026-04-${day}T10:00:00+02:00`,
  answers,
];
const DECIDED = [registered, assessed, decides('02')];
const BOTH = ['bestInterestsDetermination', 'reintegrationPlan'] as const;
const FROM_DECISION = ['base.bidRef', 'base.bidDecisionDate'];

describe('RUA-10: a child that no longer wishes to return', () => {
  const withdrew = plan('05', { base: { childWithdrew: 'yes' } });
  const frozen = ['due childWithdrew', 'blocked childWithdrew'];

  it('freezes the plan, opens the determination again and is warned of', () => {
    expect(says([...DECIDED, plan('04')], ...BOTH)).toEqual(['done completed', 'done completed']);
    expect(says([...DECIDED, withdrew], ...BOTH)).toEqual(frozen);
    expect(standing([...DECIDED, plan('04')]).alerts).toEqual([]);
    expect(standing([...DECIDED, withdrew]).alerts).toEqual(['childWithdrew']);
  });

  it('is not undone by a plan that leaves it out, nor by a session that decides nothing', () => {
    expect(says([...DECIDED, withdrew, plan('06')], ...BOTH)).toEqual(frozen);
    const deferred = determination('07', { decision: { panelOutcome: 'deferred' } });
    expect(says([...DECIDED, withdrew, deferred], ...BOTH)).toEqual(frozen);
  });

  it('is over once it was decided anew, or the child says that it wishes to', () => {
    expect(says([...DECIDED, withdrew, decides('08', 'remainIntegrate')], ...BOTH)).toEqual([
      'done completed',
      'notNeeded noReturn',
    ]);
    expect(says([...DECIDED, withdrew, plan('08', { base: { childWithdrew: 'no' } })], ...BOTH)).toEqual([
      'done completed',
      'done completed',
    ]);
  });

  it('stops nothing once the child has arrived', () => {
    const arrived = plan('09', {
      base: { childWithdrew: 'yes' },
      travel: { arrivalConfirmedAt: '2026-04-08T10:00+02:00' },
    });
    expect(says([...DECIDED, arrived], ...BOTH)).toEqual(['done completed', 'done completed']);
  });
});

describe('a determination that is opened again', () => {
  const opened = (day: string, reopenDecision: string, more: Completed[2] = {}): Completed =>
    determination(day, { reopening: { reopened: 'yes', reopenDecision }, ...more });

  it.each(['newPanel', 'changeWithoutPanel'])('for %s decides nothing more, and no plan rests on it', (then) => {
    const forms = [...DECIDED, opened('10', then)];
    expect(says(forms, ...BOTH)).toEqual(['due determinationNeeded', 'blocked decideFirst']);
    for (const path of FROM_DECISION) expect(begins('reintegrationPlan', forms)).not.toContain(path);
    for (const path of ['base.solution', 'known.bidDecided']) expect(begins('caseClosure', forms)).not.toContain(path);
    expect(begins('familyTracing', [...DECIDED, decides('03', 'reunifyHost'), opened('10', then)])).not.toContain(
      'contact.reunificationDecisionRecord',
    );
  });

  it('and kept still decides', () => {
    expect(says([...DECIDED, opened('10', 'keep')], ...BOTH)).toEqual(['done completed', 'due returnDecided']);
    expect(begins('reintegrationPlan', [...DECIDED, opened('10', 'keep')])).toEqual(
      expect.arrayContaining(FROM_DECISION),
    );
  });

  it('decides again as soon as a form says what was decided, be it the same one', () => {
    const decision = { panelOutcome: 'approved', decidedSolution: 'reunifyOrigin' };
    const same = [...DECIDED, opened('10', 'newPanel', { decision })];
    const later = [...DECIDED, opened('10', 'newPanel'), decides('12')];
    for (const forms of [same, later]) {
      expect(says(forms, ...BOTH)).toEqual(['done completed', 'due returnDecided']);
      expect(begins('reintegrationPlan', forms)).toEqual(expect.arrayContaining(FROM_DECISION));
    }
  });
});

describe('RUA-01: the plan begins with a decision for return or reunification', () => {
  it.each(['voluntaryReturn', 'voluntaryReturnCare', 'reunifyOrigin', 'reunifyHost', 'reunifyThird'])(
    '%s',
    (solution) => {
      expect(begins('reintegrationPlan', [decides('02', solution)])).toEqual(expect.arrayContaining(FROM_DECISION));
    },
  );

  it.each(['remainIntegrate', 'resettlement'])('and with none that decided %s, also after another', (solution) => {
    for (const path of FROM_DECISION)
      expect(begins('reintegrationPlan', [...DECIDED, decides('03', solution)])).not.toContain(path);
  });
});

describe('a case that began again', () => {
  const closed: Completed = ['caseClosure', '2026-04-10T10:00:00+02:00', {}];
  const registers = (day: string, answers: Completed[2]): Completed => [
    'registration',
    `2026-04-${day}T10:00:00+02:00`,
    answers,
  ];

  it('is judged by no answer from before', () => {
    const before: readonly Completed[] = [
      registers('01', {
        accompaniment: { accompanimentStatus: 'accompanied' },
        risksSeen: { anyRiskSeen: 'no', traffickingSigns: 'no' },
        ageDoubt: { ageInDoubt: 'no' },
        guardian: { guardianAppointed: 'yes' },
      }),
      [
        'bestInterestsAssessment',
        '2026-04-02T10:00:00+02:00',
        { decision: { bidRequired: 'no', tracingDecision: 'hold' }, analysis: { riskLevel: 'low' } },
      ],
    ];
    const ids = ['bestInterestsAssessment', 'traffickingScreening', 'ageAssessment', 'guardianship'] as const;
    expect(says([...before, closed, registers('11', {})], ...ids)).toEqual([
      'due companyUnknown',
      'open signsUnknown',
      'blocked guardianFirst',
      'open companyUnknown',
    ]);
    const alone = registers('11', { accompaniment: { accompanimentStatus: 'separated' } });
    const assessedAgain: Completed = ['bestInterestsAssessment', '2026-04-12T10:00:00+02:00', {}];
    expect(
      says([...before, closed, alone, assessedAgain], 'familyTracing', 'bestInterestsDetermination', 'guardianship'),
    ).toEqual(['open apartFromFamily', 'due determinationUnknown', 'due needsGuardian']);
    // Nobody has judged the level yet: it counts as high.
    const { forms } = standing([...before, closed, alone, assessedAgain]);
    expect(forms.find(({ form }) => form === 'casePlan')?.due).toBe('2026-04-15T10:00+02:00');
  });
});
