import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyCase, type CaseRecord } from '../case/case-record.js';
import type { Cell } from './cell.js';
import { countCases, SMALLEST_CELL } from './count-cases.js';
import type { FamilyRecord } from './family-record.js';
import type { Grant } from './permission.js';
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

describe('counting cases', () => {
  it('counts only children who may be counted, in bands and never by age', () => {
    const cases = [
      ...times(6, () => child(14, 'female')),
      ...times(7, () => child(16, 'female')),
      ...times(9, () => child(13, 'female', 'no')),
      ...times(1, () => child(13, 'female', 'notAsked')),
    ];
    expect(countCases(cases, ['ageBand'], moment)).toEqual({
      cells: [
        { codes: ['10-14'], count: 6 },
        { codes: ['15-17'], count: 7 },
      ],
      notCounted: 10,
    });
  });

  it('tells no count below five, and does not tell how few may not be counted', () => {
    const cases = [...times(4, () => child(3, 'male')), ...times(20, () => child(14, 'male')), child(14, 'male', 'no')];
    const { cells, notCounted } = countCases(cases, ['ageBand'], moment);
    expect(notCounted).toBeUndefined();
    // The other band goes too: the sum less one is the other.
    expect(cells.map(({ count }) => count)).toEqual([undefined, undefined]);
  });

  it('says unknown for what nobody knows', () => {
    const cases = times(5, () => ({ ...emptyCase('A'), permissions: [consent('yes')] }));
    expect(countCases(cases, ['ageBand', 'sex'], moment).cells).toEqual([{ codes: ['unknown', 'unknown'], count: 5 }]);
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
