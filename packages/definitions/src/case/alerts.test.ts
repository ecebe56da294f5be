import type { Json } from '@amparo/model';
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

it('REG-07: an assessment that finds the child held warns too, and one that does not know undoes nothing', () => {
  const finds = (day: number, safDetention: Json): Completed =>
    later('bestInterestsAssessment', day, { rightsSafety: { safDetention } });
  const child = registered('accompanied', { care: { inImmigrationDetention: 'no' } });
  expect(alerts([child, finds(4, ['detained', 'riskOfReturn'])])).toEqual(['detained']);
  expect(alerts([child, finds(4, ['riskOfDetention'])])).toEqual([]);
  expect(alerts([child, finds(4, ['detained']), finds(5, { absent: 'unknown' })])).toEqual(['detained']);
  expect(alerts([child, finds(4, ['detained']), finds(5, ['none'])])).toEqual([]);
});

it('BIA-07: a child alone whose authority is not known to be informed is warned of until it is', () => {
  const assesses = (authoritiesInformedBeforeStart: Json): Completed =>
    later('bestInterestsAssessment', 4, { caseHeader: { caseCode: 'A' }, setup: { authoritiesInformedBeforeStart } });
  const child = registered('unaccompanied');
  const informed = (day: number): Completed => [
    'registration',
    `2026-03-0${day}T10:00:00+02:00`,
    { accompaniment: { accompanimentStatus: 'unaccompanied' }, identification: { authoritiesInformed: 'yes' } },
  ];
  for (const said of ['no', { absent: 'unknown' }]) {
    expect(alerts([child, assesses(said)])).toEqual(['authorityNotInformed']);
    expect(alerts([child, assesses(said), informed(5)])).toEqual([]);
    expect(alerts([registered('separated'), assesses(said)])).toEqual([]);
  }
  expect(alerts([child, assesses('yes')])).toEqual([]);
  // Nobody was asked.
  expect(alerts([child, later('bestInterestsAssessment', 4, { caseHeader: { caseCode: 'A' } })])).toEqual([]);
});

const refers = (day: number, ...services: readonly string[]): Completed =>
  later('referral', day, { base: { services } });

it('BIA-14: signs of self-harm are warned of until specialised mental health care is asked for', () => {
  const signs = (day: number, devSuicideSigns: string): Completed =>
    later('bestInterestsAssessment', day, { rightsDevelopment: { devSuicideSigns } });
  const child = registered('accompanied');
  expect(alerts([child, signs(4, 'yes')])).toEqual(['selfHarm']);
  expect(alerts([child, refers(3, 'mentalHealthSpecialised'), signs(4, 'yes'), refers(5, 'psychosocial')])).toEqual([
    'selfHarm',
  ]);
  for (const service of ['mentalHealthFocused', 'mentalHealthSpecialised']) {
    expect(alerts([child, signs(4, 'yes'), refers(5, 'health', service)])).toEqual([]);
    expect(alerts([child, refers(4, service), signs(4, 'yes')])).toEqual([]);
  }
  expect(alerts([child, signs(4, 'yes'), signs(5, 'no')])).toEqual([]);
});

it('BIA-06: a referral to UNHCR or the asylum authority that is needed is asked for until it was made', () => {
  const needed = later('bestInterestsAssessment', 4, { decision: { unhcrReferralNeeded: 'yes' } });
  const child = registered('accompanied');
  expect(alerts([child, needed])).toEqual(['asylumNotReferred']);
  expect(alerts([child, needed, refers(5, 'legal')])).toEqual(['asylumNotReferred']);
  expect(alerts([child, needed, refers(5, 'legal', 'asylum')])).toEqual([]);
  expect(alerts([child, refers(3, 'asylum'), needed])).toEqual([]);
  expect(alerts([registered('accompanied', { migration: { unhcrReferral: 'yes' } }), needed])).toEqual([]);
  const offered = { migration: { unhcrReferral: 'offeredDeclined' } };
  expect(alerts([registered('accompanied', offered), needed])).toEqual(['asylumNotReferred']);
});

it('TRA-05: a family that may be involved in trafficking is warned of until a specialist says that it is not', () => {
  const asked = (day: number, familyRole: Json): Completed =>
    later('traffickingScreening', day, { elements: { familyRole } });
  const alone = registered('unaccompanied');
  expect(alerts([alone, asked(4, 'yes')])).toEqual(['familyFeared']);
  expect(alerts([alone, asked(4, 'no'), asked(5, { absent: 'unknown' })])).toEqual(['familyFeared']);
  expect(alerts([alone, asked(4, 'yes'), asked(5, 'no')])).toEqual([]);
  expect(alerts([alone, asked(4, 'yes'), closed])).toEqual([]);
  expect(alerts([alone, later('traffickingScreening', 4)])).toEqual([]);
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
