import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyCase, type CaseRecord } from '../case/case-record.js';
import type { Cell } from './cell.js';
import type { ChildRecord } from './child-record.js';
import { countCases, SMALLEST_CELL, type CaseCounts } from './count-cases.js';
import type { FamilyRecord } from './family-record.js';
import type { Grant } from './permission.js';
import { planDisclosure } from './plan-disclosure.js';
import type { CountedFact, StatisticsPlan } from './plan-statistics.js';
import { suppressed } from './suppressed.js';

const moment = { now: '2026-03-04T10:42:00+02:00', timeZone: 'Africa/Cairo' };

const consent = (grant: Grant): FamilyRecord => ({
  ...{ form: 'consent', id: 'c', at: '2026-03-01T10:00:00Z', grants: { permNonIdentifiable: grant }, signed: true },
  ...{ byChild: false, shareWith: [], countries: [], authorities: [], withholds: false },
});

const child = (years: number, sex: string, grant: Grant | 'notAsked' = 'yes'): CaseRecord => {
  const told = (value: string | number) => [{ value, form: 'registration', id: 'r', at: '2026-03-01T09:00:00Z' }];
  return {
    ...emptyCase('A'),
    facts: { ageYears: told(years), sex: told(sex) },
    permissions: grant === 'notAsked' ? [] : [consent(grant)],
  };
};

const times = (count: number, make: () => CaseRecord): readonly CaseRecord[] => Array.from({ length: count }, make);

const planOf = (cases: readonly CaseRecord[], facts?: readonly CountedFact[]): StatisticsPlan =>
  planDisclosure({ purpose: 'statistics', cases, moment, ...(facts && { facts }) });

function countsOf(
  cases: readonly CaseRecord[],
  by: readonly [CountedFact] | readonly [CountedFact, CountedFact],
): CaseCounts {
  const counted = countCases(planOf(cases), { by, now: moment.now });
  if (!counted.ok) throw new Error(counted.error.code);
  return counted.value;
}

describe('counting cases', () => {
  it('counts only children who may be counted, in bands and never by age', () => {
    const cases = [
      ...times(6, () => child(14, 'female')),
      ...times(7, () => child(16, 'female')),
      ...times(9, () => child(13, 'female', 'no')),
      ...times(1, () => child(13, 'female', 'notAsked')),
    ];
    expect(countsOf(cases, ['ageBand'])).toEqual({
      cells: [
        { codes: ['10-14'], count: 6 },
        { codes: ['15-17'], count: 7 },
      ],
      notCounted: 10,
    });
  });

  it('tells no count below five, and does not tell how few may not be counted', () => {
    const cases = [...times(4, () => child(3, 'male')), ...times(20, () => child(14, 'male')), child(14, 'male', 'no')];
    const { cells, notCounted } = countsOf(cases, ['ageBand']);
    expect(notCounted).toBeUndefined();
    // The other band goes too: the sum less one is the other.
    expect(cells.map(({ count }) => count)).toEqual([undefined, undefined]);
  });

  it('says unknown for what nobody knows', () => {
    const cases = times(5, () => ({ ...emptyCase('A'), permissions: [consent('yes')] }));
    expect(countsOf(cases, ['ageBand', 'sex']).cells).toEqual([{ codes: ['unknown', 'unknown'], count: 5 }]);
  });
});

describe('a plan for statistics', () => {
  const assent = (rest: Partial<ChildRecord>): ChildRecord => ({
    ...{ form: 'assent', id: 'a', at: '2026-03-02T10:00:00Z', grants: {}, tooYoung: false, decides: false },
    ...{ refuses: false, withdrawn: false, pressed: false, ...rest },
  });
  const agreed = child(14, 'female');

  it('says of each case what may be counted, on which consent, and what is missing of the others', () => {
    const plan = planOf([agreed, child(14, 'male', 'no'), child(3, 'male', 'notAsked')], ['ageBand', 'sex']);
    expect(plan.cases).toEqual([
      { caseCode: 'A', allowed: true, record: 'c', obstacles: [], facts: { ageBand: '10-14', sex: 'female' } },
      {
        ...{ caseCode: 'A', allowed: false, facts: {} },
        obstacles: [{ code: 'familyPermission', permission: 'permNonIdentifiable', why: 'no' }],
      },
      {
        ...{ caseCode: 'A', allowed: false, facts: {} },
        obstacles: [{ code: 'familyPermission', permission: 'permNonIdentifiable', why: 'notRecorded' }],
      },
    ]);
  });

  it.each([
    ['expired', { endsOn: '2026-03-03' }],
    ['withdrawn', { withdrawn: { scope: [] } }],
    ['withdrawn', { withdrawn: { scope: ['permNonIdentifiable'] } }],
    ['notSigned', { signed: false }],
  ] as const)('counts nothing on a consent that is %s', (why, rest) => {
    const record = { ...agreed, permissions: [{ ...consent('yes'), ...rest } as FamilyRecord] };
    expect(planOf([record]).cases[0]).toMatchObject({ allowed: false, facts: {}, obstacles: [{ why }] });
  });

  it('leaves out a child that has refused everything, or taken it back', () => {
    const withAssent = (rest: Partial<ChildRecord>): CaseRecord => ({
      ...agreed,
      permissions: [consent('yes'), assent(rest)],
    });
    const plan = planOf([withAssent({ refuses: true }), withAssent({ withdrawn: true }), withAssent({})]);
    expect(plan.cases.map(({ allowed }) => allowed)).toEqual([false, false, true]);
  });

  it('is the only thing that is counted, and for a quarter of an hour', () => {
    const plan = planOf(
      times(6, () => agreed),
      ['sex'],
    );
    const counted = (now: string, by: readonly [CountedFact] = ['sex']): unknown => countCases(plan, { by, now });
    expect(counted('2026-03-04T10:56:00+02:00')).toMatchObject({ ok: true });
    expect(counted('2026-03-04T10:58:00+02:00')).toEqual({ ok: false, error: { code: 'outdated' } });
    expect(counted('2026-03-04T10:41:00+02:00')).toEqual({ ok: false, error: { code: 'outdated' } });
    expect(counted(moment.now, ['riskLevel'])).toEqual({ ok: false, error: { code: 'notPlanned' } });
    expect(() => countCases({ ...plan }, { by: ['sex'], now: moment.now })).toThrow(TypeError);
    expect(() => Object.assign(plan.cases[0]?.facts ?? {}, { sex: 'Zorzaleja' })).toThrow(TypeError);
  });

  it('takes no fact besides those that identify nobody', () => {
    const plan = planOf([agreed], ['sex', 'caseCode' as CountedFact]);
    expect(plan.facts).toEqual(['sex']);
    expect(Object.keys(plan.cases[0]?.facts ?? {})).toEqual(['sex']);
  });
});

describe('a table with small counts', () => {
  const tables = fc
    .array(fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 5 })
    .map((rows) => rows.flatMap((row, r) => row.map((count, c): Cell => ({ codes: [`r${r}`, `c${c}`], count }))));

  it('never shows a small count, and never leaves one alone in its row or column', () => {
    fc.assert(
      fc.property(tables, (cells) => {
        const told = suppressed(cells, SMALLEST_CELL);
        for (const { count } of told) expect(count ?? SMALLEST_CELL).toBeGreaterThanOrEqual(SMALLEST_CELL);
        for (const axis of [0, 1])
          for (const value of new Set(told.map(({ codes }) => codes[axis]))) {
            const line = told.filter(({ codes }) => codes[axis] === value);
            const hidden = line.filter(({ count }) => count === undefined).length;
            if (line.length > 1) expect(hidden).not.toBe(1);
          }
      }),
    );
  });

  it('hides nothing where nothing is small', () => {
    const cells = [5, 8, 13].map((count, at) => ({ codes: [String(at)], count }));
    expect(suppressed(cells, SMALLEST_CELL)).toEqual(cells);
  });
});
