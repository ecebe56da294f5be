import { isDue } from './back-off.js';
import type { ClientSettings } from './client-options.js';
import type { Cause, Lanes } from './lanes.js';
import type { Ledger } from './ledger.js';
import { standingOf } from './standing.js';

/** Delivers by the clock for as long as it runs; only started once at a time. */
export class Background {
  readonly #lanes: Lanes;
  readonly #ledger: Ledger;
  readonly #settings: ClientSettings;
  #running: AbortController | undefined;
  #pause = new AbortController();

  constructor(lanes: Lanes, ledger: Ledger, settings: ClientSettings) {
    this.#lanes = lanes;
    this.#ledger = ledger;
    this.#settings = settings;
  }

  start(): void {
    if (this.#running) return;
    this.#running = new AbortController();
    void this.#run(this.#running.signal);
  }

  stop(): void {
    this.#running?.abort();
    this.#running = undefined;
    this.wake();
  }

  /** Ends the present pause: there may be something to send. */
  wake(): void {
    this.#pause.abort();
  }

  async #run(stopped: AbortSignal): Promise<void> {
    // A page that opens anew may bring new settings and a new sign-in.
    let cause: Cause = { by: 'resume' };
    while (!stopped.aborted) {
      const { signal } = (this.#pause = new AbortController()); // before: a call that comes during the delivery counts
      const pause = await this.#deliver(cause);
      await this.#settings.wait(pause, signal);
      cause = { by: 'clock' };
    }
  }

  /** Delivers what is due, and tells how long to pause, in milliseconds. */
  async #deliver(cause: Cause): Promise<number> {
    const { backOff, now } = this.#settings;
    try {
      await this.#lanes.deliverAll(cause);
      const times = (await this.#ledger.entries())
        .filter(({ progress }) => standingOf(progress).waitsFor === 'clock' && !this.#lanes.isSignedOut)
        .map(({ progress }) => (isDue(progress.nextTryAt, now()) ? 0 : progress.nextTryAt - now()));
      // Never at once again: what is still due is behind another parcel, or with another tab.
      return Math.max(backOff.baseMs / 2, Math.min(backOff.capMs, ...times));
    } catch {
      return backOff.capMs / 10; // the store cannot be read now; `parcels()` tells whoever asks
    }
  }
}
