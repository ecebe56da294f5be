import { isDue } from './back-off.js';
import type { ClientSettings } from './client-options.js';
import type { Cause, Lanes } from './lanes.js';
import type { Ledger } from './ledger.js';
import { standingOf } from './standing.js';

/** Delivers by the clock for as long as it runs. */
export interface Background {
  /** Begins; nothing happens when it runs already. */
  start(): void;
  stop(): void;
  /** Ends the present pause: there may be something to send. */
  wake(): void;
}

/** Makes the background of a client. */
export function backgroundOf(lanes: Lanes, ledger: Ledger, settings: ClientSettings): Background {
  let running: AbortController | undefined;
  let pause = new AbortController();
  const wake = (): void => pause.abort();

  async function run({ signal: stopped }: AbortController): Promise<void> {
    // A page that opens anew may bring new settings and a new sign-in.
    let cause: Cause = 'resume';
    while (!stopped.aborted) {
      const { signal } = (pause = new AbortController()); // before: a call that comes during the delivery counts
      await settings.wait(await deliver(lanes, ledger, { settings, cause }), signal);
      cause = 'clock';
    }
  }

  return {
    start: () => {
      if (!running) void run((running = new AbortController()));
    },
    stop: () => {
      running?.abort();
      running = undefined;
      wake();
    },
    wake,
  };
}

interface Delivery {
  readonly settings: ClientSettings;
  readonly cause: Cause;
}

/** Delivers what is due, and tells how long to pause, in milliseconds. */
async function deliver(lanes: Lanes, ledger: Ledger, { settings, cause }: Delivery): Promise<number> {
  const { backOff, now } = settings;
  try {
    await lanes.deliver(cause);
    const times = ledger
      .waiting()
      .filter(({ progress }) => standingOf(progress).waitsFor === 'clock' && !lanes.isSignedOut)
      .map(({ progress }) => (isDue(progress.nextTryAt, now()) ? backOff.capMs / 10 : progress.nextTryAt - now()));
    // Never at once again: what is still due is behind another parcel, or with another tab.
    return Math.max(backOff.baseMs / 2, Math.min(backOff.capMs, ...times));
  } catch {
    return backOff.capMs / 10; // the store cannot be read now; `parcels()` tells whoever asks
  }
}
