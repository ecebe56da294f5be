/** A moment, in milliseconds, by the clock on the wall, which people set, and by the steady one, which sleep may stop. */
export interface Moment {
  readonly wall: number;
  readonly steady: number;
}

/** Whether somebody is there: `soon` means that the page locks within `WARNING_MS`. */
export type Idleness = 'there' | 'soon' | 'over';

// A network corrects the clock of a phone by seconds; nobody sets it back by minutes without a reason.
const SET_BACK_MS = 60_000;
const WARNING_MS = 60_000;

/**
 * Knows since when nobody has touched the page. It believes whichever clock says longer, takes a wall clock that was set
 * back for a reason to lock, and once it is over no touch makes it begin again.
 */
export class IdleClock {
  #touched: Moment;
  #looked: Moment;
  #over = false;

  constructor(now: Moment) {
    this.#touched = this.#looked = now;
  }

  /** Somebody touched the page; too late a touch changes nothing. */
  touch(now: Moment, limit: number): Idleness {
    const idleness = this.look(now, limit);
    if (idleness === 'over') return idleness;
    this.#touched = now;
    return 'there';
  }

  /** Looks at both clocks; `limit` is in milliseconds. */
  look(now: Moment, limit: number): Idleness {
    const before = this.#looked;
    this.#looked = now;
    const idle = Math.max(now.wall - this.#touched.wall, now.steady - this.#touched.steady);
    this.#over ||= idle >= limit || now.wall < before.wall - SET_BACK_MS;
    if (this.#over) return 'over';
    return idle >= limit - Math.min(WARNING_MS, limit / 2) ? 'soon' : 'there';
  }
}
