import type { Json, Submission } from '@amparo/model';
import { describe, expect, it } from 'vitest';
import { caseFacts } from '../case/case-facts.js';
import { emptyCase, withSubmission } from '../case/case-record.js';
import { standingOf } from '../case/standing.js';
import { CasePermissions } from './case-permissions.js';

const ZONE = 'Africa/Cairo';

const submission = (form: string, at: string, answers: Readonly<Record<string, Json>>): Submission => ({
  ...{ id: `${form} ${at}`, form, formVersion: '1.0.0', caseCode: 'A', language: 'en', reasons: {}, settings: {} },
  ...{ createdAt: at, answers },
});

const registered = (childIdentity: Readonly<Record<string, Json>>, day = '2026-03-04') =>
  submission('registration', `${day}T09:00:00+02:00`, { childIdentity });

const assented = (ageYears: number, day = '2026-03-10') =>
  submission('assent', `${day}T10:00:00+02:00`, { known: { ageYears }, decisions: { assentTracing: 'yes' } });

/** What the page of the case says of the assent on a day, and what holds back a search for the family. */
const on = (day: string, ...told: readonly Submission[]): string => {
  const record = told.reduce((known, each) => withSubmission(known, each, caseFacts), emptyCase('A'));
  const moment = { now: `${day}T00:00:00+02:00`, timeZone: ZONE };
  const assent = standingOf(record, moment).forms.find(({ form }) => form === 'assent');
  const tracing = new CasePermissions(record.permissions ?? [], moment).child('assentTracing');
  return [assent?.status, assent?.because, tracing.holds ? 'counts' : tracing.why].join(' ');
};

const COUNTS = 'done completed counts';
const OLDER = 'due olderNow expired';
const MAY_BE = 'open mayBeOlder counts';

describe('ASS-07: a child comes into another band of age', () => {
  const twelve = registered({ dateOfBirth: '2014-05-17' });

  it('on the day itself where its date of birth is known', () => {
    expect(on('2026-05-16', twelve, assented(11))).toBe(COUNTS);
    expect(on('2026-05-17', twelve, assented(11))).toBe(OLDER);
    expect(on('2026-05-17', assented(11), twelve)).toBe(OLDER);
    expect(on('2029-05-16', twelve, assented(12, '2026-05-17'))).toBe(COUNTS);
    expect(on('2029-05-17', twelve, assented(12, '2026-05-17'))).toBe(OLDER);
    expect(on('2033-01-01', registered({ dateOfBirth: '2010-05-17' }), assented(15))).toBe(COUNTS);
  });

  it('born on a 29 February, on 1 March of a year that has none', () => {
    const leap = registered({ dateOfBirth: '2012-02-29' });
    expect(on('2027-02-28', leap, assented(14))).toBe(COUNTS);
    expect(on('2027-03-01', leap, assented(14))).toBe(OLDER);
  });

  it('maybe from the first day of the month or the year that is known, and surely with the last', () => {
    const month = registered({ dateOfBirth: '2014-05' });
    expect(on('2026-04-30', month, assented(11))).toBe(COUNTS);
    expect(on('2026-05-01', month, assented(11))).toBe(MAY_BE);
    expect(on('2026-05-30', month, assented(11))).toBe(MAY_BE);
    expect(on('2026-05-31', month, assented(11))).toBe(OLDER);
    const about = registered({ dateOfBirth: '2015-05-17~' });
    expect(on('2026-05-16', about, assented(10))).toBe(COUNTS);
    expect(on('2026-05-17', about, assented(10))).toBe(MAY_BE);
  });

  it('maybe a day after its years were given, and surely a year after that, whenever an assent repeats them', () => {
    const eleven = registered({ ageYears: 11 });
    expect(on('2026-03-05', eleven, assented(11, '2026-03-04'))).toBe(MAY_BE);
    expect(on('2027-03-03', eleven, assented(11, '2026-03-04'))).toBe(MAY_BE);
    expect(on('2027-03-04', eleven, assented(11, '2027-02-20'))).toBe(OLDER);
    expect(on('2027-03-05', registered({ ageYears: 10 }), assented(10))).toBe(MAY_BE);
  });

  it('and is not asked again and again: once asked since, its yes counts until nobody can doubt it', () => {
    expect(on('2027-03-03', registered({ ageYears: 11 }), assented(11, '2026-03-05'))).toBe(COUNTS);
  });

  it('at the latest by the years that the assent says, where nothing else is known or they run out sooner', () => {
    expect(on('2027-03-09', assented(11))).toBe(COUNTS);
    expect(on('2027-03-10', assented(11))).toBe(OLDER);
    expect(on('2027-03-10', registered({ dateOfBirth: '2016-05-17' }), assented(11))).toBe(OLDER);
  });

  it('by its newest registration', () => {
    const corrected = registered({ dateOfBirth: '2014-04-17' }, '2026-03-08');
    for (const told of [
      [twelve, corrected],
      [corrected, twelve],
    ])
      expect(on('2026-04-17', ...told, assented(11))).toBe(OLDER);
  });
});
