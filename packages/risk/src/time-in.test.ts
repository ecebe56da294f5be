import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeIn, withOffset } from './time-in.js';

const ZONES = ['UTC', 'Africa/Cairo', 'Europe/Rome', 'America/Mexico_City', 'Asia/Kathmandu', 'Australia/Lord_Howe'];
const zone = fc.constantFrom(...ZONES);
const minute = fc
  .integer({ min: Date.parse('2020-01-01T00:00Z') / 60_000, max: Date.parse('2035-12-31T00:00Z') / 60_000 })
  .map((minutes) => new Date(minutes * 60_000));

describe('a moment in the zone of a case', () => {
  it.each([
    ['2026-03-04T08:42:31Z', 'Africa/Cairo', '2026-03-04T10:42+02:00'],
    ['2026-03-29T00:59:59Z', 'Europe/Rome', '2026-03-29T01:59+01:00'],
    ['2026-03-29T01:00:00Z', 'Europe/Rome', '2026-03-29T03:00+02:00'],
    ['2026-10-25T00:30:00Z', 'Europe/Rome', '2026-10-25T02:30+02:00'],
    ['2026-10-25T01:30:00Z', 'Europe/Rome', '2026-10-25T02:30+01:00'],
    ['2028-02-28T22:00:00Z', 'Africa/Cairo', '2028-02-29T00:00+02:00'],
    ['2026-03-04T00:00:00Z', 'America/Mexico_City', '2026-03-03T18:00-06:00'],
  ])('%s in %s is %s', (at, timeZone, written) => {
    expect(timeIn(new Date(at), timeZone)).toBe(written);
  });

  it('is the same moment, to the minute, in every zone', () => {
    fc.assert(
      fc.property(minute, fc.integer({ min: 0, max: 59_999 }), zone, (at, more, timeZone) => {
        expect(Date.parse(timeIn(new Date(at.getTime() + more), timeZone))).toBe(at.getTime());
      }),
    );
  });

  it('is told by nobody where the zone is unknown', () => {
    expect(() => timeIn(new Date(), 'Africa/Kairo')).toThrow(RangeError);
  });
});

describe('a time that was typed', () => {
  it.each([
    ['2026-07-01T10:42', 'Africa/Cairo', '+03:00'],
    ['2026-12-01T10:42', 'Africa/Cairo', '+02:00'],
    // The hour that the clocks skip, and the one that comes twice.
    ['2026-03-29T02:30', 'Europe/Rome', '+02:00'],
    ['2026-10-25T02:30', 'Europe/Rome', '+02:00'],
    ['2026-03-04T10:42', 'Asia/Kathmandu', '+05:45'],
  ])('%s in %s has the offset %s', (time, timeZone, offset) => {
    expect(withOffset(time, timeZone)).toBe(`${time}${offset}`);
  });

  it('means the moment at which the clocks of the zone show it', () => {
    fc.assert(
      fc.property(minute, zone, (at, timeZone) => {
        const shown = timeIn(at, timeZone).slice(0, 16);
        const read = withOffset(shown, timeZone);
        expect(timeIn(new Date(read), timeZone)).toBe(read);
        expect(read.slice(0, 16)).toBe(shown);
      }),
    );
  });
});
