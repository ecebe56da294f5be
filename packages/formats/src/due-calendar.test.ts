import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { dueCalendar, type DueEvent } from './due-calendar.js';

const NOW = '2026-03-04T10:42:00+02:00';
const read = (text: string): readonly InstanceType<typeof ICAL.Event>[] =>
  new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));

describe('the calendar of what is due', () => {
  const events: readonly DueEvent[] = [
    { caseCode: '7K2QF-9XMRT-4', timer: 'T-BIA', due: '2026-03-05T10:42+02:00' },
    { caseCode: '7K2QF-9XMRT-4', timer: 'T-PLAN', due: '2026-10-25T02:30+01:00' },
  ];

  it('is read by a calendar: the same instants, with the code and the timer alone', () => {
    const found = read(dueCalendar(events, NOW));
    expect(found.map(({ summary }) => summary)).toEqual(['7K2QF-9XMRT-4 T-BIA', '7K2QF-9XMRT-4 T-PLAN']);
    expect(found.map(({ startDate }) => startDate.toJSDate().toISOString())).toEqual([
      '2026-03-05T08:42:00.000Z',
      '2026-10-25T01:30:00.000Z',
    ]);
  });

  it('keeps the id of an event, so that a later import moves it instead of doubling it', () => {
    const later = events.map((event) => ({ ...event, due: '2026-04-01T10:00+02:00' }));
    const ids = (of: readonly DueEvent[]): readonly string[] => read(dueCalendar(of, NOW)).map(({ uid }) => uid);
    expect(ids(later)).toEqual(ids(events));
    expect(new Set(ids(events)).size).toBe(2);
  });

  it('T-REF-A: gives each of several referrals that wait an event of its own', () => {
    const wait = { caseCode: '7K2QF-9XMRT-4', timer: 'T-REF-A', due: '2026-03-05T10:42+02:00' };
    const found = read(
      dueCalendar(
        [
          { ...wait, of: 'one' },
          { ...wait, of: 'other' },
        ],
        NOW,
      ),
    );
    expect(new Set(found.map(({ uid }) => uid)).size).toBe(2);
    expect(new Set(found.map(({ summary }) => summary))).toEqual(new Set(['7K2QF-9XMRT-4 T-REF-A']));
  });

  it('ends its lines as the standard says, and folds what is long', () => {
    const code = `LONG-${'X'.repeat(200)};,\\`;
    const text = dueCalendar([{ caseCode: code, timer: 'T-REV', due: NOW }], NOW);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.split('\r\n').every((line) => line.length <= 75)).toBe(true);
    expect(read(text)[0]?.summary).toBe(`${code} T-REV`);
  });

  it('takes no guess at a time', () => {
    expect(() => dueCalendar([{ caseCode: 'A', timer: 'T-BIA', due: 'soon' }], NOW)).toThrow(RangeError);
  });
});
