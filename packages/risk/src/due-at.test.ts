import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueAt, startOfDay } from './due-at.js';

const ZONES = [
  'UTC',
  'Africa/Cairo',
  'Europe/Rome',
  'America/Mexico_City',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'America/St_Johns',
];
const zone = fc.constantFrom(...ZONES);
const HOUR = 3_600_000;
// To the minute, as times are asked for.
const moment = fc
  .integer({ min: Date.parse('2020-01-01T00:00Z') / 60_000, max: Date.parse('2035-12-31T00:00Z') / 60_000 })
  .map((minutes) => new Date(minutes * 60_000).toISOString());

const clock = (due: string): string => due.slice(11, 16);
const offset = (due: string): string => due.slice(16);
const hoursBefore = (due: string, hours: number): string => new Date(Date.parse(due) - hours * HOUR).toISOString();
const hoursOf = (from: string, due: string): number => (Date.parse(due) - Date.parse(from)) / HOUR;

describe('when something is due', () => {
  it.each([
    ['2026-03-04T10:42+02:00', 'PT24H', 'Africa/Cairo', '2026-03-05T10:42+02:00'],
    // Rome puts its clocks forward on 29 March 2026 and back on 25 October 2026.
    ['2026-03-28T12:00+01:00', 'PT24H', 'Europe/Rome', '2026-03-29T13:00+02:00'],
    ['2026-03-28T12:00+01:00', 'P1D', 'Europe/Rome', '2026-03-29T12:00+02:00'],
    ['2026-10-24T12:00+02:00', 'PT24H', 'Europe/Rome', '2026-10-25T11:00+01:00'],
    ['2026-10-24T12:00+02:00', 'P3D', 'Europe/Rome', '2026-10-27T12:00+01:00'],
    // 02:30 does not exist on the day of the change; 02:30 comes twice in autumn.
    ['2026-03-28T02:30+01:00', 'P1D', 'Europe/Rome', '2026-03-29T03:30+02:00'],
    ['2026-10-24T02:30+02:00', 'P1D', 'Europe/Rome', '2026-10-25T02:30+02:00'],
    ['2028-01-31T09:00+00:00', 'P1M', 'UTC', '2028-02-29T09:00+00:00'],
    ['2027-01-31T09:00+00:00', 'P1M', 'UTC', '2027-02-28T09:00+00:00'],
    ['2028-02-29T09:00+00:00', 'P1Y', 'UTC', '2029-02-28T09:00+00:00'],
    ['2026-12-15T23:30+02:00', 'P2M', 'Africa/Cairo', '2027-02-15T23:30+02:00'],
    // Written elsewhere: the calendar that counts is the case's.
    ['2026-01-31T23:30+00:00', 'P1M', 'Asia/Kolkata', '2026-03-01T05:00+05:30'],
    ['2026-03-04T10:42:17+02:00', 'PT48H', 'Africa/Cairo', '2026-03-06T10:42:17+02:00'],
  ])('from %s after %s in %s is %s', (from, limit, timeZone, due) => {
    expect(dueAt(from, limit, timeZone)).toBe(due);
  });

  it('counts hours as hours, whatever the clocks do', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 400 }), zone, (from, hours, timeZone) => {
        expect(hoursOf(from, dueAt(from, `PT${hours}H`, timeZone))).toBe(hours);
      }),
    );
  });

  it('keeps the time of day over days, away from a change of the clocks', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 90 }), zone, (from, days, timeZone) => {
        const start = dueAt(from, 'PT0H', timeZone);
        const due = dueAt(from, `P${days}D`, timeZone);
        fc.pre(offset(dueAt(hoursBefore(due, 24), 'PT0H', timeZone)) === offset(dueAt(due, 'PT24H', timeZone)));
        expect(clock(due)).toBe(clock(start));
        expect((Date.parse(due.slice(0, 10)) - Date.parse(start.slice(0, 10))) / HOUR).toBe(days * 24);
      }),
    );
  });

  it('never ends in another month than the one it counts to', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 36 }), zone, (from, months, timeZone) => {
        const [start, due] = [dueAt(from, 'PT0H', timeZone), dueAt(from, `P${months}M`, timeZone)];
        const month = (at: string): number => Number(at.slice(0, 4)) * 12 + Number(at.slice(5, 7));
        expect(month(due) - month(start)).toBe(months);
        expect(Number(due.slice(8, 10))).toBeLessThanOrEqual(Number(start.slice(8, 10)));
      }),
    );
  });

  it('writes the same instant in every zone when it counts hours', () => {
    fc.assert(
      fc.property(moment, zone, zone, (from, one, other) => {
        expect(Date.parse(dueAt(from, 'PT24H', one))).toBe(Date.parse(dueAt(from, 'PT24H', other)));
      }),
    );
  });

  it('begins a day when the zone begins it', () => {
    expect(startOfDay('2026-07-01', 'Africa/Cairo')).toBe('2026-07-01T00:00+03:00');
    // Cairo puts its clocks forward at midnight, so that this day begins at one.
    expect(startOfDay('2026-04-24', 'Africa/Cairo')).toBe('2026-04-24T01:00+03:00');
  });

  it.each([
    ['2026-03-04', 'PT24H', 'UTC'],
    ['2026-03-04T10:42', 'PT24H', 'UTC'],
    ['yesterday', 'PT24H', 'UTC'],
    ['2026-03-04T10:42Z', 'P', 'UTC'],
    ['2026-03-04T10:42Z', 'PT', 'UTC'],
    ['2026-03-04T10:42Z', '24 hours', 'UTC'],
    ['2026-03-04T10:42Z', 'P1D', 'Nowhere/Town'],
  ])('takes no guess: %s, %s, %s', (from, limit, timeZone) => {
    expect(() => dueAt(from, limit, timeZone)).toThrow(RangeError);
  });
});
