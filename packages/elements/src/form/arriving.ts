const FRAME_MS = 16;

/**
 * Lets the parts of a long page come one after another: the first is on screen and takes answers while the others are
 * still made, however long the form is.
 */
export class Arriving {
  #here = 1;
  #next: Promise<void> | undefined;

  get isWhole(): boolean {
    return !this.#next;
  }

  /** Begins again with the first part. */
  begin(): void {
    this.#here = 1;
  }

  /**
   * The parts that are rendered now, never fewer than `least`: whoever is on the way to one does not wait. The next one is
   * due after a break, in which the browser paints and takes keys; `update` renders it.
   */
  of<T>(all: readonly T[], least: number, update: () => void): readonly T[] {
    this.#here = Math.max(this.#here, least);
    // All are here for good: what comes between them later must not take one away.
    if (this.#here >= all.length) this.#here = Infinity;
    else this.#next ??= this.#pause(update);
    return all.slice(0, this.#here);
  }

  /** Resolves to what `settled` resolves to once all parts are here. */
  async whole(settled: () => Promise<boolean>): Promise<boolean> {
    const isDone = await settled();
    if (!this.#next) return isDone;
    await this.#next;
    return this.whole(settled);
  }

  async #pause(update: () => void): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, this.#here > 1 ? 0 : FRAME_MS));
    this.#next = undefined;
    this.#here += 1;
    update();
  }
}
