import { describe, expect, it } from 'vitest';
import { calibrated, dearestWithin } from './calibrated.js';
import { allowedDerivation, derivationFloor } from './derivation.js';

describe('the cost of a new passphrase', () => {
  it('is what the device does within the time, up to three passes over 64 MiB, and never below the floor', () => {
    const chosen = [10, 290, 400, 600, 880, 5_000].map((took) => dearestWithin(1_500, took));
    expect(chosen.map(({ t, m }) => `${String(t)} × ${String(m / 1024)} MiB`)).toEqual([
      '3 × 64 MiB',
      '3 × 64 MiB',
      '2 × 64 MiB',
      '2 × 46 MiB',
      '2 × 32 MiB',
      '2 × 19 MiB',
    ]);
    for (const cost of chosen) expect(allowedDerivation(cost, undefined)).toBe(true);
  });

  it('is measured on this device', async () => {
    const times = [0, 60_000];
    expect(await calibrated(() => times.shift() ?? 0)).toEqual(derivationFloor);
  });
});
