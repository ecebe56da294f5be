import {
  emptyCase,
  missingPermissions,
  planDisclosure,
  type ChildRecord,
  type DisclosurePlan,
  type FamilyRecord,
} from '@amparo/definitions';
import type { Submission } from '@amparo/model';
import { describe, expect, it } from 'vitest';
import { CODE, healthPost, missing } from './disclosure-scene.js';

const moment = { now: '2026-03-20T09:00+02:00', timeZone: 'Africa/Cairo' };
const AHEAD = '2026-09-20T09:00+02:00';

const consent = (at: string, more: Partial<FamilyRecord> = {}): FamilyRecord => ({
  ...{ form: 'consent', id: `consent ${at}`, at, signed: true, byChild: false },
  grants: { permShareServices: 'yes', permNonIdentifiable: 'yes' },
  ...{ shareWith: [{ body: 'Health post' }], countries: [], authorities: [], withholds: false },
  ...more,
});

const assent = (at: string, more: Partial<ChildRecord> = {}): ChildRecord => ({
  ...{ form: 'assent', id: `assent ${at}`, at, grants: { assentShareHelpers: 'yes' } },
  ...{ tooYoung: false, decides: false, refuses: false, withdrawn: false, pressed: false },
  ...more,
});

const BEFORE = '2026-03-04T10:00+02:00';
const hers = assent(BEFORE);

const plan = (...permissions: readonly (FamilyRecord | ChildRecord)[]): DisclosurePlan =>
  planDisclosure({
    case: { caseCode: CODE, country: 'EG', permissions, submissions: [] },
    ...{ recipient: healthPost, purpose: 'referral', forms: [], moment },
  });

const stands = (...permissions: readonly (FamilyRecord | ChildRecord)[]) => missing(plan(...permissions));

describe('CON-01: a permission that is dated after today', () => {
  it('is none yet, and is said to be that', () => {
    expect(stands(consent(AHEAD), hers)).toEqual(['permShareServices notYet']);
    expect(stands(consent(BEFORE), assent(AHEAD))).toEqual(['assentShareHelpers notYet']);
    expect(stands(consent(BEFORE, { grants: {} }), consent(AHEAD), hers)).toEqual(['permShareServices notYet']);
  });

  it('counts within a day, since clocks differ', () => {
    expect(stands(consent('2026-03-21T08:59+02:00'), assent('2026-03-21T08:59+02:00'))).toEqual([]);
    expect(stands(consent('2026-03-21T09:01+02:00'), hers)).toEqual(['permShareServices notYet']);
  });

  it('brings back nothing that was refused or taken back since', () => {
    const withdrawal = consent('2026-03-10T10:00+02:00', { grants: {}, withdrawn: { scope: [], at: '2026-03-10' } });
    expect(stands(consent(BEFORE), withdrawal, consent(AHEAD), hers)).toEqual(['permShareServices withdrawn']);
    const refusal = consent('2026-03-10T10:00+02:00', { grants: { permShareServices: 'no' } });
    expect(stands(refusal, consent(AHEAD), hers)).toEqual(['permShareServices no']);
    expect(stands(consent(BEFORE), assent(BEFORE, { refuses: true }), assent(AHEAD))).toEqual([
      'assentShareHelpers no',
    ]);
  });

  it('leaves the one that was given before as it was', () => {
    expect(stands(consent(BEFORE), consent(AHEAD), hers, assent(AHEAD))).toEqual([]);
    expect(plan(consent(BEFORE), consent(AHEAD, { withholds: true }), hers).reminders).toEqual(['withheld']);
    const waiver = consent(BEFORE, { grants: {}, waiver: { sound: true, reviewDueAt: '2026-04-03T10:00+02:00' } });
    expect(plan(waiver, consent(AHEAD), hers)).toMatchObject({ allowed: true, ground: 'waiver' });
  });

  it('stops no less what it refuses or takes back', () => {
    const no = consent(AHEAD, { grants: { permShareServices: 'no' } });
    expect(stands(consent(BEFORE), no, hers)).toEqual(['permShareServices no']);
    const withdrawn = consent(AHEAD, { withdrawn: { scope: [], at: AHEAD } });
    expect(stands(consent(BEFORE), withdrawn, hers)).toEqual(['permShareServices withdrawn']);
    expect(stands(consent(BEFORE), hers, assent(AHEAD, { refuses: true }))).toEqual(['assentShareHelpers no']);
    expect(stands(consent(BEFORE), hers, assent(AHEAD, { withdrawn: true }))).toEqual(['assentShareHelpers withdrawn']);
  });

  it('is no waiver either, nor spares it a child the asking or lets it decide', () => {
    const waiver = consent(AHEAD, { grants: {}, waiver: { sound: true, reviewDueAt: '2026-10-20T09:00+02:00' } });
    expect(stands(waiver, hers)).toEqual(['permShareServices notYet']);
    expect(stands(consent(BEFORE), assent(AHEAD, { grants: {}, tooYoung: true }))).toEqual([
      'assentShareHelpers notYet',
    ]);
    expect(stands(hers, assent(AHEAD, { decides: true }))).toEqual(['permShareServices notRecorded']);
  });

  it('lets no case be counted', () => {
    const counted = (at: string) =>
      planDisclosure({ purpose: 'statistics', cases: [{ ...emptyCase(CODE), permissions: [consent(at)] }], moment });
    expect(counted(BEFORE).cases.map(({ allowed }) => allowed)).toEqual([true]);
    expect(counted(AHEAD).cases.map(({ allowed }) => allowed)).toEqual([false]);
  });

  it('sends no form', () => {
    const refers: Submission = {
      ...{ id: 'r', form: 'referral', formVersion: '1.0.0', caseCode: CODE, language: 'en', reasons: {}, settings: {} },
      ...{ createdAt: '2026-03-20T07:00:00Z', answers: { base: { kind: 'external', receiver: 'Health post' } } },
    };
    const record = { ...emptyCase(CODE), permissions: [hers, consent(AHEAD)] };
    expect(missingPermissions(record, refers, moment)).toMatchObject([
      { permission: 'permShareServices', why: 'notYet' },
    ]);
  });
});
