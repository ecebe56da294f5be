import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysIn, earliestDay, formatEdtf, latestDay, parseEdtf, yearsBetween } from '../index.js';

describe('a date', () => {
  it.each(['2000-02-29', '2012-02-29', '2011-05', '2011', '2011~', '2011-05-17~', '1000-01-01'])(
    '%s exists',
    (date) => {
      expect(parseEdtf(date)).toBeDefined();
    },
  );

  it.each([
    ...['1900-02-29', '2011-02-29', '2011-04-31', '2011-00-01', '2011-13', '2011-01-00', '2011-01-32'],
    ...['0999', '11', '2011-5', '2011-05-7', '2011?', ' 2011', '2011-05-17T10:00', '٢٠١١', ''],
  ])('%j does not exist', (date) => {
    expect(parseEdtf(date)).toBeUndefined();
  });

  it('keeps the precision that was given', () => {
    expect(parseEdtf('2011')).toEqual({ year: 2011, approximate: false });
    expect(parseEdtf('2011-05~')).toEqual({ year: 2011, month: 5, approximate: true });
  });

  it('has no day without a month', () => {
    expect(formatEdtf({ year: 2011, day: 3, approximate: false })).toBeUndefined();
    expect(formatEdtf({ year: 2011, month: 2, day: 29, approximate: false })).toBeUndefined();
  });

  it('means every day from the earliest to the latest', () => {
    expect([earliestDay('2012-02'), latestDay('2012-02')]).toEqual(['2012-02-01', '2012-02-29']);
    expect([earliestDay('2011~'), latestDay('2011~')]).toEqual(['2011-01-01', '2011-12-31']);
    expect([earliestDay('2011-05-17'), latestDay('2011-05-17')]).toEqual(['2011-05-17', '2011-05-17']);
  });

  it('is written as it was read, whatever its parts', () => {
    const parts = fc.record({
      year: fc.integer({ min: 1000, max: 9999 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 31 }),
      approximate: fc.boolean(),
    });
    fc.assert(
      fc.property(parts, (given) => {
        const written = formatEdtf(given);
        expect(written === undefined).toBe(given.day > daysIn(given.year, given.month));
        if (written !== undefined) expect(parseEdtf(written)).toEqual(given);
      }),
    );
  });
});

describe('the years since a birth', () => {
  it('are counted at the least and at the most', () => {
    expect(yearsBetween('2011', '2026-03-04')).toEqual({ least: 14, most: 15 });
    expect(yearsBetween('2011-03-04', '2026-03-04')).toEqual({ least: 15, most: 15 });
    expect(yearsBetween('2011-03-05', '2026-03-04')).toEqual({ least: 14, most: 14 });
  });

  it('of a leap day are complete on the first of March', () => {
    expect(yearsBetween('2012-02-29', '2025-02-28').most).toBe(12);
    expect(yearsBetween('2012-02-29', '2025-03-01').least).toBe(13);
  });
});
