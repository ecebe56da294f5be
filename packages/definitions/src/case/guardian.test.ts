import { describe, expect, it } from 'vitest';
import { caseAfter, type Completed } from '../../test/case-after.js';
import { carriedTo } from './carried.js';
import { caseFacts } from './case-facts.js';
import { standingOf } from './standing.js';

const seen = (...forms: readonly Completed[]): readonly [alerts: readonly string[], ...standing: string[]] => {
  const { alerts, forms: all } = standingOf(caseAfter(...forms), {
    now: '2026-03-20T10:00:00+02:00',
    timeZone: 'Africa/Cairo',
  });
  const found = ['guardianship', 'ageAssessment'].map((id) => all.find(({ form }) => form === id));
  return [alerts, ...found.map((each) => `${each?.status ?? ''} ${each?.because ?? ''}`)];
};
const begins = (form: string, ...forms: readonly Completed[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    [...carriedTo(form, caseAfter(...forms), { facts: caseFacts })].map(([path, { value }]) => [path, value]),
  );

const on = (day: string, form: string, answers: Completed[2]): Completed => [
  form,
  `2026-03-${day}T10:00:00+02:00`,
  answers,
];
const registers = (day: string, guardian: Completed[2]): Completed =>
  on(day, 'registration', {
    accompaniment: { accompanimentStatus: 'unaccompanied' },
    ageDoubt: { ageInDoubt: 'yes' },
    guardian,
  });
const guards = (day: string, guardianship: Completed[2]): Completed => on(day, 'guardianship', { guardianship });

const none = registers('03', { guardianAppointed: 'no' });
const appointed = guards('04', { requestedAt: '2026-03-03', appointedAt: '2026-03-04' });
const days = { requestedAt: '2026-03-03', appointedAt: '2026-03-04', endsAt: '2026-03-08' };

const WITHOUT = [['noGuardian'], 'due needsGuardian', 'blocked guardianFirst'];
const WITH = [[], 'done completed', 'open ageInDoubt'];

describe('whether a child has a guardian', () => {
  it('is as the newest form says that names one', () => {
    expect(seen(none)).toEqual(WITHOUT);
    expect(seen(none, appointed)).toEqual(WITH);
    expect(seen(none, appointed, registers('06', { guardianAppointed: 'no' }))).toEqual(WITHOUT);
    expect(seen(none, appointed, registers('06', { guardianAppointed: 'no' }), guards('07', days))).toEqual(WITHOUT);
  });

  it.each([
    ['bestInterestsAssessment', { setup: { guardianParticipates: 'noGuardianYet' } }],
    ['bestInterestsDetermination', { known: { guardianAppointed: 'no' } }],
    ['reintegrationPlan', { base: { guardianAppointed: 'no' } }],
  ] satisfies readonly (readonly [string, Completed[2]])[])('is denied by a later %s', (form, answers) => {
    expect(seen(none, appointed, on('07', form, answers))).toEqual(WITHOUT);
    expect(begins('guardianship', none, appointed, on('07', form, answers))).not.toHaveProperty([
      'guardianship.appointedAt',
    ]);
  });

  it('is not shown by one who takes part in an assessment', () => {
    expect(seen(none, on('07', 'bestInterestsAssessment', { setup: { guardianParticipates: 'yes' } }))).toEqual(
      WITHOUT,
    );
  });

  it('ends with the guardianship, unless another takes its place', () => {
    expect(seen(none, appointed, guards('08', { ...days, endsAtReason: 'leftCountry' }))).toEqual(WITHOUT);
    expect(seen(none, appointed, guards('08', days))).toEqual(WITHOUT);
    expect(seen(none, appointed, guards('08', { ...days, endsAtReason: 'replaced' }))).toEqual(WITH);
  });

  it('begins a new record with no day of the one who was there before', () => {
    const path = ['guardianship.appointedAt', 'guardianship.requestedAt'];
    expect(Object.keys(begins('guardianship', none, appointed))).toEqual(expect.arrayContaining(path));
    for (const endsAtReason of ['leftCountry', 'replaced'])
      for (const each of path)
        expect(begins('guardianship', none, appointed, guards('08', { ...days, endsAtReason }))).not.toHaveProperty([
          each,
        ]);
  });

  it('comes to the determination as the guardianship says', () => {
    const path = 'known.guardianAppointed';
    expect(begins('bestInterestsDetermination', none, appointed)[path]).toBe('yes');
    expect(begins('bestInterestsDetermination', none, appointed, guards('08', days))[path]).toBe('no');
  });

  it('is asked anew in a case that began again', () => {
    const closed = on('09', 'caseClosure', {});
    expect(seen(none, appointed, closed, registers('10', { guardianAppointed: 'no' }))).toEqual(WITHOUT);
  });
});
