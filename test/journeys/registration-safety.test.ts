import { registration } from '@amparo/definitions';
import { makeCaseCode } from '@amparo/model';
import { describe, expect, it } from 'vitest';
import { scenario, type Scenario } from './scenario.js';

type Form = Scenario<typeof registration>;
const begun = (settings: Readonly<Record<string, string | boolean>> = {}): Form => scenario(registration, { settings });

describe('REG-12 and REG-13: the consulate and international protection', () => {
  it('asks whether the consulate was contacted only when contact is known to be safe', () => {
    expect(begun().asks('documents.consularContactMade')).toBe(false);
    expect(begun().answer('documents.consularContactSafe', 'no').asks('documents.consularContactMade')).toBe(false);
    expect(
      begun().answer('documents.consularContactSafe', { absent: 'unknown' }).asks('documents.consularContactMade'),
    ).toBe(false);
    expect(begun().answer('documents.consularContactSafe', 'yes').asks('documents.consularContactMade')).toBe(true);
  });

  it.each([
    ['yes', 'yes', true],
    ['yes', 'no', false],
    ['no', 'yes', false],
  ] as const)('protection signs %s, consulate contacted %s: stopped is %s', (signs, made, stopped) => {
    const form = begun()
      .answer('documents.consularContactSafe', 'yes')
      .answer('documents.consularContactMade', made)
      .answer('migration.internationalProtectionSigns', signs);
    expect(form.obstacles.includes('REG-12')).toBe(stopped);
  });

  it('warns before contact is made, when the child may need protection', () => {
    const form = begun()
      .answer('documents.consularContactSafe', 'yes')
      .answer('migration.internationalProtectionSigns', 'yes');
    expect(form.hears('REG-12-lock')?.path).toBe('documents.consularContactSafe');
    expect(form.hears('REG-12')).toBeUndefined();
  });

  it('prompts for a referral until one is answered, or a reason given', () => {
    const form = begun().answer('migration.internationalProtectionSigns', 'yes');
    expect(form.hears('REG-13')).toBeDefined();
    expect(form.obstacles).toContain('REG-13');
    expect(form.giveReason('REG-13', 'The child sleeps; asked tomorrow').obstacles).not.toContain('REG-13');
    expect(form.answer('migration.unhcrReferral', 'offeredDeclined').hears('REG-13')).toBeUndefined();
  });
});

describe('REG-14: what a frontline responder sees', () => {
  const stories = [
    'childIdentity.pregnantOrParent',
    'risksSeen.situationSummary',
    'risksSeen.gbvDisclosed',
    'migration.reasonsForLeaving',
    'urgentNeeds.initialRiskReasons',
    'family.mother.personHealthNeeds',
  ];
  const asOf = (settings: Readonly<Record<string, string | boolean>>): readonly string[] =>
    stories.filter((path) => begun(settings).answer('childIdentity.ageYears', 15).asks(path));

  it('is no story, even where the host turned questions on', () => {
    expect(asOf({ role: 'frontline', asksEthnicity: true })).toEqual([]);
    expect(begun({ role: 'frontline', asksEthnicity: true }).asks('childIdentity.ethnicity')).toBe(false);
  });

  it('leaves a caseworker without the specialist’s questions', () => {
    expect(asOf({ role: 'caseworker' })).toEqual(stories.slice(3));
  });

  it('gives a specialist all of them', () => {
    expect(asOf({ role: 'specialist' })).toEqual(stories);
  });

  it('still asks for signs of trafficking and for urgent needs', () => {
    const form = begun({ role: 'frontline' });
    expect([form.asks('risksSeen.traffickingSigns'), form.asks('urgentNeeds.urgentNeeds')]).toEqual([true, true]);
  });
});

describe('REG-15: the stay in a facility', () => {
  const since = (day: string): Form =>
    begun().answer('care.careArrangement', 'temporaryFacility').answer('care.careStartedOn', day);

  it.each([
    ['2026-01-19', 44, false],
    ['2026-01-18', 45, true],
  ])('since %s is %i days: warns is %s', (day, days, warns) => {
    const form = since(day);
    expect(form.derives('care.facilityDays')).toBe(days);
    expect(form.hears('REG-15') !== undefined).toBe(warns);
  });

  it('alerts when two months are over, and not before', () => {
    expect(since('2026-01-04').derives('care.facilityLimitAt')).toBe('2026-03-04T00:00+02:00');
    expect(since('2026-01-04').hears('REG-15-limit')).toBeDefined();
    expect(since('2026-01-05').hears('REG-15-limit')).toBeUndefined();
  });

  it('counts from the earliest day that an unsure start can mean', () => {
    expect(since('2026-01').derives('care.facilityDays')).toBe(62);
  });

  it('counts nothing outside a facility', () => {
    const form = since('2025-01-01').answer('care.careArrangement', 'kinship');
    expect([form.asks('care.facilityDays'), form.hears('REG-15'), form.hears('REG-15-limit')]).toEqual([
      false,
      undefined,
      undefined,
    ]);
  });
});

describe('REG-16, REG-17, REG-18: reminders', () => {
  it('reminds of restraint only where the host turned such questions on', () => {
    expect(begun().hears('REG-16')).toBeUndefined();
    expect(begun({ asksReligion: true }).hears('REG-16')?.path).toBe('childIdentity.religion');
  });

  it.each([
    ['separated', true],
    ['unaccompanied', true],
    ['accompanied', false],
  ] as const)('%s child comes first: %s', (status, first) => {
    expect(begun().answer('accompaniment.accompanimentStatus', status).hears('REG-17') !== undefined).toBe(first);
  });

  it('promises no order of the list of cases, which goes by what is due alone', () => {
    const heard = begun().answer('accompaniment.accompanimentStatus', 'separated').hears('REG-17');
    expect(heard?.rule.says).toBe('Register this child before any child who is with a parent or guardian.');
  });

  it('puts a child whose company is not known first too', () => {
    expect(begun().answer('accompaniment.accompanimentStatus', { absent: 'unknown' }).hears('REG-17')).toBeDefined();
  });

  it.each([
    ['2011-05-17', 14, undefined, false],
    ['2011-05-17', 12, undefined, true],
    ['2011-05-17', 15, undefined, true],
    ['2011-05-17', 15, 'yes', false],
    ['2011', 14, undefined, false],
    ['2011', 15, undefined, false],
    ['2011', 16, undefined, true],
    ['2011~', 16, undefined, false],
    ['2011~', 17, undefined, true],
  ] as const)('born %s and aged %i (estimate: %s) contradict each other: %s', (born, years, estimated, differ) => {
    const form = begun().answer('childIdentity.dateOfBirth', born).answer('childIdentity.ageYears', years);
    if (estimated) form.answer('childIdentity.ageEstimated', estimated);
    expect(form.obstacles.includes('REG-18')).toBe(differ);
  });

  it.each([
    ['2011-05-17', 'exact'],
    ['2011', 'compared'],
  ] as const)('born %s, the two are compared in one age or two', (born, because) => {
    const form = begun().answer('childIdentity.dateOfBirth', born).answer('childIdentity.ageYears', 14);
    expect(form.because('childIdentity.ageCheck')).toBe(because);
  });
});

describe('REG-02: the case code', () => {
  it('comes first, has to be there, and is one that was made offline', () => {
    const form = begun();
    expect(form.paths[0]).toBe('caseHeader.caseCode');
    expect(form.wants('caseHeader.caseCode')).toBe('required');
    expect(form.answer('caseHeader.caseCode', 'SAMIR-2011').refuses('caseHeader.caseCode')).toBe('notACaseCode');
    const code = makeCaseCode(Uint8Array.from({ length: 10 }, (_, at) => at));
    expect(form.answer('caseHeader.caseCode', code).refuses('caseHeader.caseCode')).toBeUndefined();
  });
});
