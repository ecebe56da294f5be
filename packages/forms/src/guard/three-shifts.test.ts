import { describe, expect, it } from 'vitest';
import { ThreeShifts } from './three-shifts.js';

/** Keys in the order in which they are pressed and released: `S` presses Shift, `s` releases it, others are letters. */
function typed(keys: string, each = 100): readonly boolean[] {
  const shifts = new ThreeShifts();
  return Array.from(keys, (key, at) => {
    const isShift = key.toLowerCase() === 's';
    const type = key === 's' || key === 'a' ? 'keyup' : 'keydown';
    return shifts.isThird({ type, key: isShift ? 'Shift' : key, timeStamp: at * each });
  });
}

const isNoticed = (keys: string, each?: number): boolean => typed(keys, each).includes(true);

describe('Shift pressed three times', () => {
  it('is noticed when the third is released', () => expect(typed('SsSsSs').indexOf(true)).toBe(5));

  it('is noticed again when the first of four came too early', () => expect(isNoticed('SsSsSsSs', 900)).toBe(true));

  it('is not noticed when it took longer than five seconds', () => expect(isNoticed('SsSsSs', 1_300)).toBe(false));

  it('is not noticed in capital letters, however many', () => {
    expect(isNoticed('SAasSAasSAasSAas')).toBe(false);
    expect(isNoticed('SsSsAaSs')).toBe(false);
    expect(isNoticed('SAaAaAasSs')).toBe(false);
  });

  it('is not noticed when a key is only held', () => expect(isNoticed('SSSSSSs')).toBe(false));
});
