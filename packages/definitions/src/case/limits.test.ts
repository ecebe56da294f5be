import { timers } from '@amparo/risk';
import { describe, expect, it } from 'vitest';
import { caseAfter, type Completed } from '../../test/case-after.js';
import { standingOf, type FormStanding } from './standing.js';

const NOW = '2026-03-06T10:00:00+02:00';
const TIME_ZONE = 'Africa/Cairo';

const registered = (answers: Completed[2] = {}, at = '2026-03-03T10:00:00+02:00'): Completed => [
  'registration',
  at,
  { accompaniment: { accompanimentStatus: 'unaccompanied' }, ...answers },
];
const assessed: Completed = ['bestInterestsAssessment', '2026-03-03T20:00:00+02:00', {}];

const partsOf = (forms: readonly Completed[], now = NOW): readonly FormStanding[] =>
  standingOf(caseAfter(...forms), { now, timeZone: TIME_ZONE }).forms.filter(({ part }) => part && part !== 'review');
const says = (...forms: readonly Completed[]): readonly string[] =>
  partsOf(forms).map(({ form, part, status, due, timer }) => [form, part, status, due, timer].join(' '));

describe('the limits that single forms set', () => {
  it('T-ACT: a first action is due by the level, until something was done for the child', () => {
    const due = '2026-03-04T10:00+02:00';
    const set = registered({ urgentNeeds: { firstActionDueAt: due } });
    expect(says(set)).toEqual([`registration firstAction due ${due} T-ACT`]);
    expect(partsOf([set])[0]).toMatchObject({ overdue: true });
    const acted = { firstActionDueAt: due, urgentNeedItems: [{ id: 'a', action: 'Water and a bed' }] };
    expect(says(registered({ urgentNeeds: acted }))).toEqual([]);
    expect(says(registered({ urgentNeeds: { firstActionDueAt: due, urgentNeedItems: [{ id: 'a' }] } }))).toHaveLength(
      1,
    );
    expect(says(set, ['referral', '2026-03-03T12:00:00+02:00', {}])).toEqual([]);
    // A level that is decided anew sets a new limit; asking for a permission is no action.
    const level: Completed = [assessed[0], assessed[1], { analysis: { firstActionDueAt: '2026-03-06T20:00+02:00' } }];
    expect(says(set, level, ['consent', '2026-03-04T10:00:00+02:00', {}])).toEqual([
      'bestInterestsAssessment firstAction due 2026-03-06T20:00+02:00 T-ACT',
    ]);
  });

  it('T-ACT: a follow-up that raises the level sets the time anew, until something is done', () => {
    const visit = (day: number, riskLevel: string): Completed => [
      'followUp',
      `2026-03-0${String(day)}T10:00:00+02:00`,
      { entry: { riskLevel } },
    ];
    const low = registered({ urgentNeeds: { initialRiskLevel: 'low', firstActionDueAt: '2026-03-10T10:00+02:00' } });
    const high = visit(5, 'high');
    expect(says(low, high)).toEqual(['followUp firstAction due 2026-03-06T10:00+02:00 T-ACT']);
    expect(says(low, visit(5, 'medium'))).toEqual(['followUp firstAction due 2026-03-08T10:00+02:00 T-ACT']);
    expect(says(low, high, ['referral', '2026-03-05T12:00:00+02:00', {}])).toEqual([]);
    for (const second of ['high', 'medium', 'low']) expect(says(low, high, visit(6, second))).toEqual([]);
    expect(says(low, visit(5, 'low'))).toEqual([]);
  });

  it('T-FAC: where nobody knows the day, a stay counts from the first form that found the child in the facility', () => {
    const registeredAt = '2026-02-28T18:00+02:00';
    const stays = registered({ care: { careArrangement: 'institutional' }, identification: { registeredAt } });
    expect(says(stays)).toEqual(['registration facilityStay due 2026-04-28T00:00+03:00 T-FAC']);
    const moves = (day: number, careArrangement: string): Completed => [
      assessed[0],
      `2026-03-0${String(day)}T20:00:00+02:00`,
      { known: { careArrangement } },
    ];
    const found = 'registration facilityStay due 2026-05-04T00:00+03:00 T-FAC';
    expect(says(registered(), moves(4, 'temporaryFacility'))).toEqual([found]);
    expect(says(registered(), moves(4, 'temporaryFacility'), moves(5, 'institutional'))).toEqual([found]);
    // A day that was said of an earlier stay is not that of this one.
    const before = registered({ care: { careArrangement: 'institutional', careStartedOn: '2026-01-10' } });
    expect(says(before, moves(3, 'foster'))).toEqual([]);
    expect(says(before, moves(3, 'foster'), moves(4, 'temporaryFacility'))).toEqual([found]);
    expect(
      says(before, registered({ care: { careArrangement: 'institutional' } }, '2026-03-05T10:00:00+02:00')),
    ).toEqual(['registration facilityStay due 2026-03-10T00:00+02:00 T-FAC']);
  });

  it('T-FAC: a stay in a facility ends within two months, counted from its earliest day in the zone of the case', () => {
    const stay = (careStartedOn: string, careArrangement = 'temporaryFacility'): Completed =>
      registered({ care: { careStartedOn, careArrangement } });
    expect(says(stay('2026-02-20'))).toEqual(['registration facilityStay due 2026-04-20T00:00+02:00 T-FAC']);
    expect(says(stay('2026-03'))).toEqual(['registration facilityStay due 2026-05-01T00:00+03:00 T-FAC']);
    expect(says(stay('2026-02-20', 'foster'))).toEqual([]);
    const moved: Completed = [assessed[0], assessed[1], { known: { careArrangement: 'foster' } }];
    expect(says(stay('2026-02-20'), moved)).toEqual([]);
  });

  it.each([
    ['T-SBID-R', 'simplifiedReport', 'bestInterestsDetermination', 'simplified.simplifiedReportDueAt'],
    ['T-SBID-D', 'simplifiedDecision', 'bestInterestsDetermination', 'simplified.simplifiedDecisionDueAt'],
    ['BID-14', 'panelSession', 'bestInterestsDetermination', 'decision.panelNextDueAt'],
    ['T-TRACE', 'tracingAction', 'familyTracing', 'actions.nextActionDueAt'],
    ['T-WAIVER', 'waiverReview', 'consent', 'waiver.waiverReviewDueAt'],
    ['T-TRF-R', 'transferReceipt', 'caseTransfer', 'receipt.receiptDueAt'],
    ['T-RPLAN', 'planAfterReturn', 'reintegrationPlan', 'actions.planRevisedOn'],
    ['T-RPLAN', 'planAfterReturn', 'familyReintegrationPlan', 'monitoring.reviewDueAt'],
  ])('%s: %s is due as the %s says, until a newer one no longer says it', (timer, part, form, path) => {
    const [section = '', question = ''] = path.split('.');
    const due = '2026-03-08T12:00+02:00';
    const told: Completed = [form, '2026-03-05T12:00:00+02:00', { [section]: { [question]: due } }];
    expect(says(registered(), told)).toEqual([`${form} ${part} due ${due} ${timer}`]);
    expect(partsOf([registered(), told], '2026-03-08T12:01:00+02:00')[0]?.overdue).toBe(true);
    expect(says(registered(), told, [form, '2026-03-06T09:00:00+02:00', {}])).toEqual([]);
    expect(says(registered(), told, ['caseClosure', '2026-03-06T09:00:00+02:00', {}])).toEqual([]);
  });

  it('T-SBID-D, BID-14: nothing is waited for once the determination has decided', () => {
    const late = '2026-03-05T12:00+02:00';
    const decided = {
      simplified: { simplifiedDecisionDueAt: late },
      decision: { panelNextDueAt: late, decidedSolution: 'remainIntegrate' },
    };
    expect(says(registered(), ['bestInterestsDetermination', '2026-03-05T12:00:00+02:00', decided])).toEqual([]);
  });

  it('T-TRACE: nothing is due for a search that the assessment puts on hold', () => {
    const searching: Completed = [
      'familyTracing',
      '2026-03-05T12:00:00+02:00',
      { actions: { nextActionDueAt: '2026-06-05T12:00+03:00' } },
    ];
    const held: Completed = [assessed[0], '2026-03-06T08:00:00+02:00', { decision: { tracingDecision: 'hold' } }];
    expect([says(registered(), searching).length, says(registered(), searching, held).length]).toEqual([1, 0]);
    const feared: Completed = ['traffickingScreening', held[1], { elements: { familyRole: { absent: 'unknown' } } }];
    expect(says(registered(), searching, feared)).toEqual([]);
  });

  it.each([
    ['T-REF-R', 'referralReceipt', 'receiptDueAt'],
    ['T-REF-A', 'referralAnswer', 'answerDueAt'],
  ])('%s: of several referrals each that waits is told, until one for the same help takes its place', (...it) => {
    const [timer, part, key] = it;
    const referral = (day: number, services: readonly string[], due?: string): Completed => [
      'referral',
      `2026-03-0${String(day)}T12:00:00+02:00`,
      { base: { services }, ...(due !== undefined && { response: { [key]: due } }) },
    ];
    const health = referral(4, ['health'], '2026-03-06T12:00+02:00');
    const legal = referral(5, ['legalAid', 'food'], '2026-03-07T12:00+02:00');
    expect(says(registered(), legal, health)).toEqual([
      `referral ${part} due 2026-03-06T12:00+02:00 ${timer}`,
      `referral ${part} due 2026-03-07T12:00+02:00 ${timer}`,
    ]);
    const [first, second] = partsOf([registered(), health, legal]);
    expect([first?.of?.at, second?.of?.at]).toEqual([health[1], legal[1]]);
    expect(first?.of?.id).not.toBe(second?.of?.id);
    expect(says(registered(), health, legal, referral(6, ['health']))).toEqual([
      `referral ${part} due 2026-03-07T12:00+02:00 ${timer}`,
    ]);
    // A part of the help is not all of it.
    expect(says(registered(), legal, referral(6, ['food']))).toHaveLength(1);
    expect(says(registered(), legal, referral(6, ['food', 'legalAid', 'health']))).toEqual([]);
  });

  it.each([
    ['reintegrationPlan', 'monitoringEndsNotBefore', { monitoringEndedOn: '2026-03-06' }],
    ['familyReintegrationPlan', 'monitoringEnd', { stability: 'yes' }],
  ])('T-RMON: monitoring by the %s ends not before its date, unless it has ended', (form, key, ended) => {
    const end = '2028-03-05T12:00+02:00';
    const told = (more: Completed[2]): Completed => [form, '2026-03-05T12:00:00+02:00', { monitoring: more }];
    expect(says(registered(), told({ [key]: end }))).toEqual([`${form} monitoring open ${end} T-RMON`]);
    expect(partsOf([registered(), told({ [key]: end })], '2028-04-01T10:00:00+02:00')[0]?.overdue).toBe(false);
    expect(says(registered(), told({ [key]: end, ...ended }))).toEqual([]);
  });

  it('T-REV: a family’s plan that was looked at after the return is looked at again within three months', () => {
    const monitoring = { reviewDueAt: '2026-06-05T00:00+03:00', lastReviewOn: '2026-03-05' };
    const told: Completed = ['familyReintegrationPlan', '2026-03-05T12:00:00+02:00', { monitoring }];
    const { forms } = standingOf(caseAfter(registered(), assessed, told), { now: NOW, timeZone: TIME_ZONE });
    expect(forms.find(({ part }) => part === 'review')?.due).toBe('2026-06-05T00:00+03:00');
    expect(says(registered(), assessed, told)).toEqual([]);
  });

  it('T-LOST: a child who was not seen is not lost before three months without contact', () => {
    const visit = (at: string, childSeen: 'yes' | 'no'): Completed => [
      'followUp',
      at,
      { entry: { date: at, childSeen } },
    ];
    const seen = visit('2026-03-04T10:00+02:00', 'yes');
    const missed = visit('2026-03-05T10:00+02:00', 'no');
    expect(says(registered(), seen)).toEqual([]);
    expect(says(registered(), seen, missed)).toEqual(['caseClosure lostContact open 2026-06-04T10:00+03:00 T-LOST']);
    expect(says(registered(), missed)).toEqual(['caseClosure lostContact open 2026-06-03T10:00+03:00 T-LOST']);
    expect(says(registered(), seen, missed, visit('2026-03-06T09:00+02:00', 'yes'))).toEqual([]);
  });

  it('begin anew with a case that is opened again', () => {
    const told = registered({ urgentNeeds: { firstActionDueAt: '2026-03-04T10:00+02:00' } });
    const closed: Completed = ['caseClosure', '2026-03-05T09:00:00+02:00', {}];
    expect(says(told, closed, registered({}, '2026-03-06T09:00:00+02:00'))).toEqual([]);
  });

  it('have no timer that the table does not know, besides what two rules derive', () => {
    const told = partsOf([registered({ urgentNeeds: { firstActionDueAt: NOW } })]);
    expect(told.every(({ timer = '' }) => timer in timers)).toBe(true);
  });
});
