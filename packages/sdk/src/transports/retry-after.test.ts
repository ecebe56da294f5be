import { expect, it } from 'vitest';
import { retryAfter } from './retry-after.js';

const now = Date.UTC(2026, 10, 22, 8);

it.each([
  ['seconds', { 'retry-after': '120' }, 120_000],
  ['no time at all', { 'retry-after': '0' }, 0],
  ['a date, by the clock of the device', { 'retry-after': 'Sun, 22 Nov 2026 08:00:30 GMT' }, 30_000],
  [
    'a date, by the clock of the receiver where that is known',
    { 'retry-after': 'Sun, 22 Nov 2016 08:01:00 GMT', date: 'Sun, 22 Nov 2016 08:00:00 GMT' },
    60_000,
  ],
  ['nothing', {}, undefined],
  ['an empty value', { 'retry-after': '' }, undefined],
  ['nonsense', { 'retry-after': 'soon' }, undefined],
  ['more seconds than there are', { 'retry-after': '9'.repeat(400) }, undefined],
  ['a date that has passed', { 'retry-after': 'Sun, 22 Nov 2026 07:59:00 GMT' }, undefined],
] as const)('Retry-After of %s is read as such', (_, headers, milliseconds) => {
  expect(retryAfter(new Headers(headers), now)).toBe(milliseconds);
});
