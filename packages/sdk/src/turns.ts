/** Lets a few pieces of work run at once; what a person waits for goes before what runs in the background. */
export class Turns {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(atOnce: number) {
    this.#free = atOnce;
  }

  /** Runs the work when it is its turn. */
  async run<T>(work: () => Promise<T>, isUrgent: boolean): Promise<T> {
    if (this.#free > 0) this.#free--;
    else await this.#ofOwn(isUrgent);
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free++;
    }
  }

  #ofOwn(isUrgent: boolean): Promise<void> {
    return new Promise((go) => {
      if (isUrgent) this.#waiting.unshift(go);
      else this.#waiting.push(go);
    });
  }
}
