import { isDue, pauseAfter } from './back-off.js';
import type { ClientSettings } from './client-options.js';
import type { Ledger } from './ledger.js';
import { withCaseLock } from './locks.js';
import type { OutboxEntry } from './outbox-entry.js';
import type { Outcome, Undelivered } from './outcome.js';
import { caseOf, type Parcel } from './parcel.js';
import { isReceiptFor } from './receipt.js';
import { isFailure, standingOf } from './standing.js';
import { turnsOf, type Turns } from './turns.js';

/** What makes parcels be tried: the clock, a resumption (network back, signed in again), or a person for one parcel. */
export type Cause = 'clock' | 'resume' | Parcel;

/** Sends what waits in the outbox: one parcel of a case after the other, several cases at once. */
export class Lanes {
  readonly #ledger: Ledger;
  readonly #settings: ClientSettings;
  readonly #changed: () => void;
  readonly #turns: Turns;
  readonly #last = new Map<string, Promise<void>>();
  readonly #sending = new Map<string, AbortController>();
  #isSignedOut = false;
  #breaks = 0;

  constructor(ledger: Ledger, settings: ClientSettings, changed: () => void) {
    this.#ledger = ledger;
    this.#settings = settings;
    this.#changed = changed;
    this.#turns = turnsOf(settings.casesAtOnce);
  }

  /** While true, nothing is sent by the clock: the receiver has asked for a new sign-in. */
  get isSignedOut(): boolean {
    return this.#isSignedOut;
  }

  isSending(id: string): boolean {
    return this.#sending.has(id);
  }

  /** Breaks off the attempt of one parcel, if there is one; what becomes of it is not noted. */
  breakOff(id: string): void {
    this.#sending.get(id)?.abort();
  }

  /** Breaks off every attempt, and whatever was about to follow. */
  breakOffAll(): void {
    this.#breaks++;
    for (const attempt of this.#sending.values()) attempt.abort();
  }

  /** Sends whatever the cause allows, of every case. */
  async deliverAll(cause: Cause): Promise<void> {
    if (cause !== 'clock') this.#isSignedOut = false;
    await this.#ledger.tidy();
    const cases = new Set((await this.#ledger.entries()).map(({ parcel }) => caseOf(parcel)));
    await Promise.all([...cases].map((caseCode) => this.#deliverCase(caseCode, cause)));
  }

  /** Sends a parcel as a person asks, when the earlier ones of its case allow it. */
  deliver(parcel: Parcel): Promise<void> {
    this.#isSignedOut = false;
    return this.#deliverCase(caseOf(parcel), parcel);
  }

  #deliverCase(caseCode: string, cause: Cause): Promise<void> {
    const breaks = this.#breaks;
    const isOff = (): boolean => breaks !== this.#breaks;
    const work = (): Promise<void> =>
      withCaseLock(this.#settings.locks, caseCode, () => this.#empty(caseCode, cause, isOff));
    const before = this.#last.get(caseCode)?.catch(() => undefined) ?? Promise.resolve();
    const run = before.then(() => this.#turns(work, typeof cause === 'object'));
    this.#last.set(caseCode, run);
    const clear = (): void => {
      if (this.#last.get(caseCode) === run) this.#last.delete(caseCode);
    };
    run.then(clear, clear);
    return run;
  }

  async #empty(caseCode: string, cause: Cause, isOff: () => boolean): Promise<void> {
    if (isOff()) return;
    const entries = (await this.#ledger.entries()).filter(({ parcel }) => caseOf(parcel) === caseCode);
    for (const entry of entries) {
      const isAllowed = this.#isAllowed(entry, cause);
      const holdsTurn = isAllowed ? await this.#attempt(entry) : standingOf(entry.progress).holdsTurn;
      if (holdsTurn || isOff()) return;
    }
  }

  #isAllowed({ parcel, progress }: OutboxEntry, cause: Cause): boolean {
    const { waitsFor } = standingOf(progress);
    if (typeof cause === 'object' && cause.id === parcel.id) return true;
    if (this.#isSignedOut || waitsFor === 'person') return false;
    return cause !== 'clock' || (waitsFor === 'clock' && isDue(progress.nextTryAt, this.#settings.now()));
  }

  /** Tries once; true when the later parcels of the case have to wait for this one. */
  async #attempt(entry: OutboxEntry): Promise<boolean> {
    const { id } = entry.parcel;
    const attempt = new AbortController();
    this.#sending.set(id, attempt);
    this.#changed();
    const outcome = await this.#send(entry.parcel, attempt.signal);
    this.#sending.delete(id);
    // Broken off, nobody wants to know any more; but a receipt counts.
    const isNoted = 'receipt' in outcome || !attempt.signal.aborted;
    const holdsTurn = isNoted && (await this.#note(entry, outcome));
    this.#changed();
    return holdsTurn;
  }

  // What the store cannot take now, the ledger remembers for this tab, and the next delivery makes up for.
  async #note(entry: OutboxEntry, outcome: Outcome): Promise<boolean> {
    if ('receipt' in outcome) {
      await this.#ledger.deliver(entry, outcome).catch(() => undefined);
      return false;
    }
    if (outcome.code === 'authRequired') this.#isSignedOut = true;
    const progress = this.#progressAfter(entry, outcome);
    await this.#ledger.setBack(entry, progress).catch(() => undefined);
    return standingOf(progress).holdsTurn;
  }

  #progressAfter({ progress }: OutboxEntry, outcome: Undelivered): OutboxEntry['progress'] {
    const { backOff, now, random } = this.#settings;
    const attempts = progress.attempts + 1;
    const afterMs = outcome.code === 'retryable' ? (outcome.afterMs ?? 0) : 0;
    const pause = outcome.code === 'authRequired' ? 0 : pauseAfter(attempts, backOff, { random, afterMs });
    return { attempts, failures: isFailure(outcome) ? progress.failures + 1 : 0, nextTryAt: now() + pause, outcome };
  }

  async #send(parcel: Parcel, signal: AbortSignal): Promise<Outcome> {
    if (!this.#settings.online()) return { code: 'retryable', reason: 'offline' };
    try {
      const outcome = await this.#settings.transport.send(parcel, { signal });
      const isForAnother = 'receipt' in outcome && !isReceiptFor(parcel, outcome.receipt);
      return isForAnother ? { code: 'unknown', reason: 'receiptMismatch' } : outcome;
    } catch {
      return { code: 'unknown', reason: 'transportFailed' }; // a transport of the host's own; its words may hold answers
    }
  }
}
