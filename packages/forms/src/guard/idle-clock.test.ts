import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IdleClock, type Moment } from './idle-clock.js';

const MINUTE = 60_000;

/** A device whose clocks a person and the system play with; `steps` is told in order. */
type Step =
  | { readonly kind: 'awake'; readonly ms: number }
  | { readonly kind: 'asleep'; readonly ms: number }
  | { readonly kind: 'setClock'; readonly ms: number }
  | { readonly kind: 'look' }
  | { readonly kind: 'touch' };

const upTo = (ms: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: ms });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('awake' as const), ms: upTo(40 * MINUTE) }),
  fc.record({ kind: fc.constant('asleep' as const), ms: upTo(40 * MINUTE) }),
  fc.record({ kind: fc.constant('setClock' as const), ms: fc.integer({ min: -90 * MINUTE, max: 90 * MINUTE }) }),
  fc.constant({ kind: 'look' as const }),
  fc.constant({ kind: 'touch' as const }),
);
const limits = fc.integer({ min: 1, max: 30 }).map((minutes) => minutes * MINUTE);

const begin: Moment = { wall: Date.UTC(2026, 2, 4), steady: 0 };

interface Device {
  now: Moment;
  /** Time that really went by since somebody touched the page while it was open. */
  idle: number;
  /** The part of it in which the device did not sleep. */
  awake: number;
  /** Somebody has set the clock. */
  set: boolean;
}

function after(device: Device, one: Step): Device {
  const { now, idle, awake, set } = device;
  switch (one.kind) {
    case 'awake':
      return {
        now: { wall: now.wall + one.ms, steady: now.steady + one.ms },
        idle: idle + one.ms,
        awake: awake + one.ms,
        set,
      };
    case 'asleep':
      return { now: { ...now, wall: now.wall + one.ms }, idle: idle + one.ms, awake, set };
    case 'setClock':
      return { now: { ...now, wall: now.wall + one.ms }, idle, awake, set: true };
    case 'look':
      return device;
    case 'touch':
      return { ...device, idle: 0, awake: 0, set: false };
  }
}

describe('the time in which nobody touches a page', () => {
  it('is over at its limit, whatever clock is set and however long the device sleeps', () => {
    fc.assert(
      fc.property(limits, fc.array(step, { maxLength: 60 }), (limit, steps) => {
        const clock = new IdleClock(begin);
        // A clock that is set back while the device sleeps hides the sleep from every program: only being awake counts then.
        const isDue = ({ awake, idle, set }: Device): boolean => awake >= limit || (!set && idle >= limit);
        let device: Device = { now: begin, idle: 0, awake: 0, set: false };
        let due = false;
        for (const one of steps) {
          due ||= isDue(device); // also when the next thing that happens is a touch
          device = after(device, one);
          due ||= isDue(device);
          const idleness = one.kind === 'touch' ? clock.touch(device.now, limit) : clock.look(device.now, limit);
          if (due) expect(idleness).toBe('over');
        }
      }),
      { numRuns: 3_000 },
    );
  });

  it('is over at once when the clock is set back', () => {
    fc.assert(
      fc.property(limits, fc.integer({ min: MINUTE + 1, max: 90 * MINUTE }), (limit, ms) => {
        const clock = new IdleClock(begin);
        expect(clock.touch({ ...begin, wall: begin.wall - ms }, limit)).toBe('over');
      }),
    );
  });

  it('never ends early while the clocks run as they should', () => {
    fc.assert(
      fc.property(limits, fc.array(fc.tuple(upTo(29 * MINUTE), fc.boolean())), (limit, touches) => {
        const clock = new IdleClock(begin);
        let now = begin;
        for (const [wait, asleep] of touches) {
          const ms = wait % limit;
          now = { wall: now.wall + ms, steady: now.steady + (asleep ? 0 : ms) };
          expect(clock.touch(now, limit)).toBe('there');
        }
      }),
    );
  });

  it('warns in its last minute, and in the second half of a limit of one minute', () => {
    const at = (ms: number): Moment => ({ wall: begin.wall + ms, steady: ms });
    const clock = new IdleClock(begin);
    expect(clock.look(at(4 * MINUTE - 1), 5 * MINUTE)).toBe('there');
    expect(clock.look(at(4 * MINUTE), 5 * MINUTE)).toBe('soon');
    expect(clock.touch(at(4 * MINUTE + 1), 5 * MINUTE)).toBe('there');
    expect(new IdleClock(begin).look(at(30_000), MINUTE)).toBe('soon');
  });
});
