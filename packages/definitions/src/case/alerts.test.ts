import { expect, it } from 'vitest';
import { caseAfter, type Completed } from '../../test/case-after.js';
import type { CaseAlert } from './alerts.js';
import { standingOf } from './standing.js';

const alerts = (forms: readonly Completed[], now = '2026-03-06T10:00:00+02:00'): readonly CaseAlert[] =>
  standingOf(caseAfter(...forms), { now, timeZone: 'Africa/Cairo' }).alerts;

const registered = (status: string, answers: Completed[2] = {}): Completed => [
  'registration',
  '2026-03-03T10:00:00+02:00',
  { accompaniment: { accompanimentStatus: status }, ...answers },
];
const later = (form: string, day: number, answers: Completed[2] = {}): Completed => [
  form,
  `2026-03-0${day}T10:00:00+02:00`,
  answers,
];
const closed = later('caseClosure', 9);

it('REG-05: a child alone without a guardian is warned of until one is appointed', () => {
  const alone = registered('unaccompanied', { guardian: { guardianAppointed: 'no' } });
  const appointed = later('guardianship', 4, { guardianship: { appointedAt: '2026-03-04' } });
  expect([alerts([alone]), alerts([alone, appointed]), alerts([alone, closed])]).toEqual([['noGuardian'], [], []]);
  expect(alerts([registered('accompanied', { guardian: { guardianAppointed: 'no' } })])).toEqual([]);
  expect(alerts([registered('unaccompanied')])).toEqual([]); // nobody has said yet that there is none
});

it('REG-07: a child who is held is warned of until a registration says otherwise', () => {
  const held = registered('accompanied', { care: { inImmigrationDetention: 'yes' } });
  expect(alerts([held])).toEqual(['detained']);
  expect(alerts([held, later('registration', 5, { care: { inImmigrationDetention: 'no' } })])).toEqual([]);
  expect(alerts([registered('separated', { care: { careArrangement: 'detention' } })])).toEqual(['detained']);
});

it('REG-11: an adult whose link is not proven is warned of until screening and relationship check are done', () => {
  const with_ = (accompanimentStatus: string, adult: Completed[2]): Completed => [
    'registration',
    '2026-03-03T10:00:00+02:00',
    { accompaniment: { accompanimentStatus, accompanyingAdults: [{ id: 'a', ...adult }] } },
  ];
  for (const adult of [{ linkProven: 'notProven' }, { riskConcern: 'yes' }])
    expect(alerts([with_('separated', adult)])).toEqual(['adultInDoubt']);
  expect(alerts([with_('separated', { linkProven: 'proven', riskConcern: 'no' })])).toEqual([]);
  expect(alerts([with_('unaccompanied', { linkProven: 'notProven' })])).toEqual([]);
  const doubted = with_('separated', { linkProven: 'notProven' });
  expect(alerts([doubted, later('traffickingScreening', 4)])).toEqual(['adultInDoubt']);
  expect(alerts([doubted, later('traffickingScreening', 4), later('familyTracing', 5)])).toEqual([]);
});

it('REG-15: a long stay in a facility is warned of from day 45 on, by the calendar of the case', () => {
  const stays = registered('accompanied', {
    care: { careArrangement: 'institutional', careStartedOn: '2026-03-20' },
  });
  // The clocks change on 24 April: the day begins an hour earlier.
  expect(alerts([stays], '2026-05-03T23:59:00+03:00')).toEqual([]);
  expect(alerts([stays], '2026-05-04T00:00:00+03:00')).toEqual(['longInFacility']);
});

it('FUP-03: a child who was not seen twice in a row is warned of', () => {
  const visit = (day: number, childSeen: 'yes' | 'no'): Completed => later('followUp', day, { entry: { childSeen } });
  const child = registered('accompanied');
  expect(alerts([child, visit(4, 'no')])).toEqual([]);
  expect(alerts([child, visit(4, 'no'), visit(5, 'no')])).toEqual(['notSeen']);
  expect(alerts([child, visit(4, 'no'), visit(5, 'yes'), visit(6, 'no')])).toEqual([]);
});

it('BID-14: a determination that was deferred twice is warned of until the next decides', () => {
  const session = (day: number, decision: Completed[2]): Completed =>
    later('bestInterestsDetermination', day, { decision });
  const child = registered('accompanied');
  expect(alerts([child, session(4, { panelDeferrals: 1 })])).toEqual([]);
  expect(alerts([child, session(4, { panelDeferrals: 2 })])).toEqual(['deferredTwice']);
  expect(
    alerts([child, session(4, { panelDeferrals: 2 }), session(5, { decidedSolution: 'remainIntegrate' })]),
  ).toEqual([]);
});

it('TRF-05, TRF-07: a child on its way, and one who moved on alone, are warned of until the receipt', () => {
  const due = { receiptDueAt: '2026-03-06T10:00+02:00' };
  const child = registered('accompanied');
  expect(alerts([child, later('caseTransfer', 4, { receipt: due, crossBorder: { movedOnOwn: 'yes' } })])).toEqual([
    'inTransit',
    'movedOn',
  ]);
  const received = { receipt: { receivedAt: '2026-03-05T10:00+02:00' } };
  expect(alerts([child, later('caseTransfer', 4, { receipt: due }), later('caseTransfer', 5, received)])).toEqual([]);
});
