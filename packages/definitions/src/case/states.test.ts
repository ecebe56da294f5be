import type { Json } from '@amparo/model';
import { describe, expect, it } from 'vitest';
import type { Stage } from './stage.js';
import { standingOf, type FormStanding, type Standing } from './standing.js';
import { caseAfter, type Completed } from '../../test/case-after.js';

const TIME_ZONE = 'Africa/Cairo';

const registered: Completed = [
  'registration',
  '2026-03-03T10:00:00+02:00',
  {
    accompaniment: { accompanimentStatus: 'unaccompanied' },
    identification: { registeredAt: '2026-03-03T10:00+02:00' },
  },
];
const assessed: Completed = [
  'bestInterestsAssessment',
  '2026-03-03T20:00:00+02:00',
  { analysis: { riskLevel: 'medium' }, decision: { bidRequired: 'yes', tracingDecision: 'proceed' } },
];
const planned: Completed = ['casePlan', '2026-03-05T09:00:00+02:00', {}];
const traced: Completed = ['familyTracing', '2026-03-09T09:00:00+02:00', {}];
const determination = (at: string, answers: Completed[2]): Completed => ['bestInterestsDetermination', at, answers];
const reported = determination('2026-03-20T10:00:00+02:00', { overview: { bidProcedure: 'fullPanel' } });
const sentBack = determination('2026-03-21T10:00:00+02:00', { review: { reviewOutcome: 'returnToCaseworker' } });
const reviewed = determination('2026-03-22T10:00:00+02:00', { review: { reviewOutcome: 'readyForPanel' } });
const sat = determination('2026-03-25T10:00:00+02:00', {
  review: { reviewOutcome: 'readyForPanel' },
  panel: { panelDate: '2026-03-25T09:00+02:00' },
  decision: { panelOutcome: 'deferred', panelNextDueAt: '2026-04-01T00:00+02:00', panelDeferrals: 1 },
});
const simplified = determination('2026-03-25T10:00:00+02:00', {
  review: { reviewOutcome: 'readyForPanel' },
  simplified: { simplifiedDecidedAt: '2026-03-24T10:00+02:00', simplifiedReportDueAt: '2026-03-26T10:00+02:00' },
});
const decides = (decidedSolution: string): Completed =>
  determination('2026-04-02T10:00:00+02:00', { decision: { panelOutcome: 'approved', decidedSolution } });
const seen = (at: string): Completed => [
  'followUp',
  at,
  { entry: { date: at, childSeen: 'yes', riskLevel: 'low' }, occasion: { parts: ['entry'] } },
];
const sent: Completed = [
  'caseTransfer',
  '2026-05-01T10:00:00+03:00',
  { receipt: { receiptDueAt: '2026-05-03T10:00+03:00' } },
];
const received: Completed = [
  'caseTransfer',
  '2026-05-02T10:00:00+03:00',
  { receipt: { receivedAt: '2026-05-02T09:00+03:00' } },
];
const returned: Completed = [
  'reintegrationPlan',
  '2026-05-04T10:00:00+03:00',
  {
    travel: { arrivalConfirmedAt: '2026-05-03T18:00+03:00' },
    monitoring: { monitoringEndsNotBefore: '2028-05-03T18:00+03:00' },
  },
];
const closed: Completed = ['caseClosure', '2026-06-30T10:00:00+03:00', {}];
const lastLook = seen('2026-09-20T10:00:00+03:00');
const again: Completed = ['registration', '2027-01-02T10:00:00+02:00', registered[2]];

const BEFORE = [registered, assessed, planned];
const REVIEWED = [...BEFORE, traced, reported, reviewed];
const DECIDED = [...REVIEWED, sat, decides('voluntaryReturn')];
const CARRIED_OUT = [...DECIDED, seen('2026-04-10T10:00:00+02:00')];
const CLOSED = [...CARRIED_OUT, returned, closed];

// Each transition of content chapter 0, in its words: the state before, the state after, and what leads from one to the other.
const transitions: readonly (readonly [from: Stage, to: Stage, before: readonly Completed[], then: Completed])[] = [
  ['identified', 'registered', [], registered],
  ['registered', 'assessed', [registered], assessed],
  ['assessed', 'planned', [registered, assessed], planned],
  ['planned', 'tracing', BEFORE, traced],
  ['planned', 'reported', BEFORE, reported], // tracing only where it is safe
  ['tracing', 'reported', [...BEFORE, traced], reported],
  ['reported', 'reported', [...BEFORE, reported], sentBack],
  ['reported', 'reviewed', [...BEFORE, reported], reviewed],
  ['reviewed', 'panel', REVIEWED, sat],
  ['reviewed', 'simplified', REVIEWED, simplified],
  ['panel', 'decided', [...REVIEWED, sat], decides('voluntaryReturn')],
  ['simplified', 'decided', [...REVIEWED, simplified], decides('remainIntegrate')],
  ['decided', 'implementing', DECIDED, seen('2026-04-10T10:00:00+02:00')],
  ['implementing', 'implementing', CARRIED_OUT, seen('2026-04-17T10:00:00+02:00')],
  ['implementing', 'inTransit', CARRIED_OUT, sent],
  ['inTransit', 'transferred', [...CARRIED_OUT, sent], received],
  ['implementing', 'returned', CARRIED_OUT, returned],
  ['implementing', 'closed', CARRIED_OUT, closed],
  ['transferred', 'closed', [...CARRIED_OUT, sent, received], closed],
  ['returned', 'closed', [...CARRIED_OUT, returned], closed],
  ['closed', 'archived', CLOSED, lastLook],
  ['closed', 'registered', CLOSED, again],
  ['archived', 'registered', [...CLOSED, lastLook], again],
];

const at = (forms: readonly Completed[], now = '2026-03-04T10:00:00+02:00'): Standing =>
  standingOf(caseAfter(...forms), { now, timeZone: TIME_ZONE });

describe('the procedure of content chapter 0', () => {
  it.each(transitions)('leads from %s to %s', (from, to, before, then) => {
    expect([at(before).stage, at([...before, then]).stage]).toEqual([from, to]);
  });

  it('has no other state', () => {
    const known: Readonly<Record<Stage, true>> = {
      ...{ identified: true, registered: true, assessed: true, planned: true, tracing: true, reported: true },
      ...{ reviewed: true, panel: true, simplified: true, decided: true, implementing: true, inTransit: true },
      ...{ transferred: true, returned: true, closed: true, archived: true },
    };
    expect(new Set(transitions.flatMap(([from, to]) => [from, to]))).toEqual(new Set(Object.keys(known)));
  });

  it('goes through planned and implementing without a determination where none is needed', () => {
    const noDetermination: Completed = [assessed[0], assessed[1], { decision: { bidRequired: 'no' } }];
    const forms = [registered, noDetermination, planned];
    expect([at(forms).stage, at([...forms, seen('2026-03-10T10:00:00+02:00')]).stage]).toEqual([
      'planned',
      'implementing',
    ]);
    // While it is not known whether one is needed, nothing counts as carried out.
    const unknown: Completed = [assessed[0], assessed[1], {}];
    expect(at([registered, unknown, planned, seen('2026-03-10T10:00:00+02:00')]).stage).toBe('planned');
  });

  it('decides nothing anew by what was decided before the case began again', () => {
    const report = determination('2027-02-02T10:00:00+02:00', {});
    const forms = [...CLOSED, again, [assessed[0], '2027-01-03T10:00:00+02:00', assessed[2]] as const, report];
    expect(at(forms).stage).toBe('reported');
    expect(at(forms).forms.find(({ form }) => form === 'reintegrationPlan')).toMatchObject({ because: 'decideFirst' });
  });

  it('TRF-05: holds a child at high risk while it is in transit, until the receipt is confirmed', () => {
    const nextVisit = (...forms: readonly Completed[]): string | undefined =>
      at([...CARRIED_OUT, ...forms]).forms.find(({ form, part }) => form === 'followUp' && !part)?.due;
    expect([nextVisit(), nextVisit(sent), nextVisit(sent, received)]).toEqual([
      '2026-04-24T10:00+03:00',
      '2026-04-14T10:00+02:00',
      '2026-04-24T10:00+03:00',
    ]);
  });
});

describe('ASS-07: the child is asked again', () => {
  const asked = (when: string, answers: Completed[2] = {}): Completed => ['assent', when, answers];
  const assent = (...forms: readonly Completed[]): Partial<FormStanding> | undefined => {
    const found = at(forms).forms.find(({ form }) => form === 'assent');
    return found && { status: found.status, because: found.because, ...(found.due && { due: found.due }) };
  };
  const first = asked('2026-03-03T11:00:00+02:00');
  const due = { status: 'due', because: 'askAgain' };
  const done = { status: 'done', because: 'completed' };

  it.each([
    ['tracing', [registered, first, assessed], asked('2026-03-04T09:00:00+02:00')],
    ['the determination', [...BEFORE, asked('2026-03-04T09:00:00+02:00'), traced], asked('2026-03-10T09:00:00+02:00')],
    ['the return', [...DECIDED, asked('2026-03-10T09:00:00+02:00')], asked('2026-04-03T09:00:00+02:00')],
  ])('before %s', (_, before, then) => {
    expect([assent(...before), assent(...before, then)]).toEqual([due, done]);
  });

  it('before a transfer or the closure, whenever there is one', () => {
    expect(assent(...CARRIED_OUT, returned, first)).toEqual({ status: 'open', because: 'askBeforeSteps' });
  });

  it('by the day that was set for the next step', () => {
    const set = asked('2026-03-04T09:00:00+02:00', { mark: { askAgainAt: '2026-03-12T00:00+02:00' } });
    expect(assent(registered, assessed, set)).toEqual({ ...due, due: '2026-03-12T00:00+02:00' });
  });
});

describe('what is feared of a family', () => {
  const says = (form: string, ...forms: readonly Completed[]): string => {
    const found = at(forms).forms.find((each) => each.form === form && !each.part);
    return `${found?.status ?? ''} ${found?.because ?? ''}`;
  };
  const asked = (familyRole: Json, day = '04'): Completed => [
    'traffickingScreening',
    `2026-03-${day}T09:00:00+02:00`,
    { elements: { familyRole } },
  ];

  it('TRA-05: stops a search before it begins, and leaves one that goes on to be put on hold', () => {
    const search = (...forms: readonly Completed[]) => says('familyTracing', registered, assessed, ...forms);
    for (const role of ['yes', { absent: 'unknown' }])
      expect([search(asked(role)), search(traced, asked(role, '10'))]).toEqual([
        'blocked familyFeared',
        'open familyFeared',
      ]);
    expect([search(asked('no')), search(asked('yes'), asked('no', '05'))]).toEqual(
      Array(2).fill('open apartFromFamily'),
    );
  });

  it.each([
    [{ violenceRisk: { neglect: { sign: 'seen' } }, traffickingRole: 'no' }, 'due determinationNeeded'],
    [{ traffickingRole: 'yes' }, 'due determinationNeeded'],
    [{ traffickingRole: { absent: 'unknown' } }, 'due determinationNeeded'],
    [{ violenceRisk: { neglect: { sign: 'notSeen' } }, traffickingRole: 'no' }, 'notNeeded noDetermination'],
    [{}, 'notNeeded noDetermination'],
  ] satisfies [Json, string][])(
    'TRC-06: found by a search, %j, brings the case before a panel, whatever an assessment says: %s',
    (assess, said) => {
      const none: Completed = [assessed[0], assessed[1], { decision: { bidRequired: 'no' } }];
      const again: Completed = [assessed[0], '2026-03-12T09:00:00+02:00', none[2]];
      const found: Completed = [traced[0], traced[1], { caseHeader: { caseCode: 'A' }, assess }];
      const panel = (...forms: readonly Completed[]) => says('bestInterestsDetermination', registered, none, ...forms);
      expect([panel(found), panel(found, again)]).toEqual([said, said]);
    },
  );
});
