import type { Json, Submission } from '@amparo/model';
import { describe, expect, it } from 'vitest';
import { carriedTo } from './carried.js';
import { caseFacts } from './case-facts.js';
import { emptyCase, withSubmission } from './case-record.js';

const submission = (form: string, at: string, answers: Readonly<Record<string, Json>>): Submission => ({
  ...{ id: `${form} ${at}`, form, formVersion: '1.0.0', caseCode: 'A', language: 'en', reasons: {}, settings: {} },
  ...{ createdAt: at, answers },
});

const registered = (childIdentity: Readonly<Record<string, Json>>) =>
  submission('registration', '2026-03-04T09:00:00+02:00', { childIdentity });

/** The age that an assent begins with when it is opened on a day. */
const begunOn = (day: string, ...told: readonly Submission[]): Json | undefined => {
  const record = told.reduce((known, each) => withSubmission(known, each, caseFacts), emptyCase('A'));
  const opened = { now: `${day}T00:30:00+02:00`, timeZone: 'Africa/Cairo' };
  return carriedTo('assent', record, { facts: caseFacts, opened }).get('known.ageYears')?.value;
};

describe('the age that a form begins with', () => {
  const eleven = registered({ age: 11, dateOfBirth: '2014-05-17' });

  it('is counted on with each birthday, so that a child is asked in the words of the age that it has', () => {
    expect(begunOn('2026-05-16', eleven)).toBe(11);
    expect(begunOn('2026-05-17', eleven)).toBe(12);
    expect(begunOn('2028-05-16', eleven)).toBe(13);
    expect(begunOn('2029-05-17', eleven)).toBe(15);
  });

  it('is counted on from the form that said it last', () => {
    const planned = submission('casePlan', '2026-06-01T09:00:00+02:00', { known: { ageYears: 12 } });
    expect(begunOn('2027-05-16', eleven, planned)).toBe(12);
    expect(begunOn('2027-05-17', eleven, planned)).toBe(13);
  });

  it('stays as it was said where nobody knows the birthday', () => {
    expect(begunOn('2028-03-04', registered({ age: 11 }))).toBe(11);
    expect(begunOn('2028-03-04', registered({ age: 11, dateOfBirth: '2014' }))).toBe(11);
  });

  it('is never counted back, as by a clock that is wrong', () => {
    expect(begunOn('2025-01-01', eleven)).toBe(11);
  });
});
