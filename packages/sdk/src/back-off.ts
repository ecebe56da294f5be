/** How long to wait between attempts. */
export interface BackOff {
  /** Upper bound of the first pause, in milliseconds; it doubles with every attempt. */
  readonly baseMs: number;
  /** Upper bound of every pause, in milliseconds. */
  readonly capMs: number;
}

const LONGEST_WISH = 60 * 60 * 1000;

/**
 * Picks the pause before the next attempt, in milliseconds: full jitter, so that a hundred phones that come back into
 * reach together do not knock together. A receiver's `Retry-After` is a lower bound, believed up to an hour.
 */
export function pauseAfter(
  attempts: number,
  backOff: BackOff,
  options: { random: () => number; afterMs?: number },
): number {
  const { random, afterMs = 0 } = options;
  const bound = Math.min(backOff.capMs, backOff.baseMs * 2 ** Math.min(attempts - 1, 30));
  const jitter = Math.round(bound * random());
  const wish = Math.min(afterMs, LONGEST_WISH);
  // As wide as the wish: a receiver that is overrun asks all the same, and they would come back together (simulated).
  return wish + (wish > bound ? Math.round(wish * random()) : jitter);
}

/** Tells whether the time has come; a time further off than any pause comes from a clock that was since set back. */
export function isDue(nextTryAt: number, now: number): boolean {
  return nextTryAt <= now || nextTryAt - now > 2 * LONGEST_WISH;
}
