const WITHIN_MS = 5_000;

interface Key {
  readonly type: string;
  readonly key: string;
  /** Milliseconds by the steady clock, as events carry it. */
  readonly timeStamp: number;
}

/** Notices that Shift was pressed three times within five seconds, and nothing else: capital letters do not count. */
export class ThreeShifts {
  #times: readonly number[] = [];
  #isAlone = false;

  /** Gives whether this key, pressed or released, or this press of a finger is the end of the third. */
  isThird({ type, key, timeStamp }: Key): boolean {
    const isShift = key === 'Shift';
    if (type !== 'keyup') {
      this.#isAlone = isShift;
      if (!isShift) this.#times = [];
      return false;
    }
    if (!isShift || !this.#isAlone) return false;
    this.#times = [...this.#times.filter((time) => timeStamp - time <= WITHIN_MS), timeStamp];
    this.#isAlone = false;
    return this.#times.length >= 3;
  }
}
