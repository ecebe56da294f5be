import { describe, expect, it } from 'vitest';
import { isDue, pauseAfter } from './back-off.js';

const backOff = { baseMs: 2000, capMs: 300_000 };

describe('the pause before the next attempt', () => {
  it.each([
    [1, 2000],
    [2, 4000],
    [8, 256_000],
    [9, 300_000],
    [5000, 300_000],
  ])('after %i attempts lies anywhere up to %i ms', (attempts, bound) => {
    expect(pauseAfter(attempts, backOff, { random: () => 0 })).toBe(0);
    expect(pauseAfter(attempts, backOff, { random: () => 0.5 })).toBe(bound / 2);
    expect(pauseAfter(attempts, backOff, { random: () => 1 })).toBe(bound);
  });

  it('is no shorter than the receiver asks, spread as wide as that, and two hours at most', () => {
    expect(pauseAfter(1, backOff, { random: () => 0, afterMs: 45_000 })).toBe(45_000);
    expect(pauseAfter(9, backOff, { random: () => 1, afterMs: 45_000 })).toBe(345_000);
    expect(pauseAfter(1, backOff, { random: () => 1, afterMs: Infinity })).toBe(7_200_000);
  });
});

describe('the time of the next attempt', () => {
  it('has come when it is past, or further off than any pause', () => {
    expect([isDue(999, 1000), isDue(1000, 1000), isDue(1001, 1000)]).toEqual([true, true, false]);
    expect(isDue(1000 + 365 * 24 * 3_600_000, 1000)).toBe(true);
  });
});
