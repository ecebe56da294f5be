import { expect, it } from 'vitest';
import { daysOf } from './days-of.js';
import { facilityTimer, facilityWarnDays, timers } from './timers.js';

it('reads the days of a limit', () => {
  expect(daysOf(timers['T-CONS'].warnBefore)).toBe(30);
});

it('T-FAC: the days that the registration counts are those of the table', () => {
  expect(daysOf(facilityTimer.warnAt)).toBe(facilityWarnDays);
});
