import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

// The clocks of Cairo change on 24 April 2026 and back on 29 October at midnight; 2028 is a leap year.
const ASKED = `
  import { emptyCase, standingOf } from '@amparo/definitions';
  import { dueCalendar } from '@amparo/formats';
  import { timeIn, withOffset } from '@amparo/risk';
  const timeZone = 'Africa/Cairo';
  const told = (at) => {
    const from = { form: 'registration', id: 'r', at };
    const fact = (value) => [{ ...from, value }];
    return {
      ...emptyCase('ABCDE-FGHJK-7'),
      forms: [
        { ...from, formVersion: '1.0.0' },
        { form: 'bestInterestsAssessment', formVersion: '1.0.0', id: 'b', at },
      ],
      facts: {
        accompanimentStatus: fact('separated'), guardianRequestedAt: fact(at.slice(0, 10)), riskLevel: fact('low'),
        careArrangement: fact('institutional'), facilitySince: fact(at.slice(0, 10)), bidRequired: fact('no'),
      },
    };
  };
  const dates = ['2026-04-23T12:00:00+02:00', '2026-10-28T12:00:00+03:00', '2027-12-31T23:30:00+02:00'].map((at) => {
    const dated = standingOf(told(at), { now: at, timeZone }).forms.filter(({ due }) => due);
    const events = dated.map(({ due, timer }) => ({ caseCode: 'A', due, timer }));
    return [dated.map(({ timer, due }) => timer + ' ' + due), dueCalendar(events, at).match(/DTSTART:.*/g)];
  });
  console.log(JSON.stringify([dates, timeIn(new Date('2026-04-23T23:30Z'), timeZone), withOffset('2026-10-29T23:30', timeZone)]));
`;

const answers = (zone: string): string =>
  execFileSync(process.execPath, ['--input-type=module', '--eval', ASKED], {
    env: { ...process.env, TZ: zone },
    cwd: new URL('../..', import.meta.url),
    encoding: 'utf8',
  });

it('counts the due dates of a case in the zone of the case, whatever the zone of the device', () => {
  const [first, ...others] = ['Africa/Cairo', 'UTC', 'Pacific/Auckland', 'America/St_Johns'].map(answers);
  expect(others).toEqual([first, first, first]);
  const [[april, october, leap], now, typed] = JSON.parse(first ?? '') as [[string[], string[]][], string, string];
  // Days stay at their hour on the wall, and a day begins when it begins there.
  expect(april?.[0]).toEqual(
    expect.arrayContaining([
      'T-GUA 2026-04-25T01:00+03:00', // 48 hours after the day began, across the hour that is skipped
      'T-PLAN 2026-05-07T12:00+03:00',
      'T-FAC 2026-06-23T00:00+03:00',
    ]),
  );
  expect(october?.[0]).toEqual(
    expect.arrayContaining(['T-PLAN 2026-11-11T12:00+02:00', 'T-FAC 2026-12-28T00:00+02:00']),
  );
  expect(leap?.[0]).toEqual(expect.arrayContaining(['T-PLAN 2028-01-14T23:30+02:00', 'T-FAC 2028-02-29T00:00+02:00']));
  expect(april?.[1]).toContain('DTSTART:20260424T220000Z');
  expect([now, typed]).toEqual(['2026-04-24T02:30+03:00', '2026-10-29T23:30+03:00']);
});
