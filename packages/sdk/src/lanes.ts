import { isDue, pauseAfter } from './back-off.js';
import type { ClientSettings } from './client-options.js';
import type { Ledger } from './ledger.js';
import { withCaseLock } from './locks.js';
import type { OutboxEntry } from './outbox-entry.js';
import type { Outcome, Undelivered } from './outcome.js';
import { caseOf, type Parcel } from './parcel.js';
import { isReceiptFor } from './receipt.js';
import { isFailure, standingOf } from './standing.js';
import { Turns } from './turns.js';

/** What makes parcels be tried: the clock, a resumption (network back, signed in again), or a person for one parcel. */
export type Cause =
  { readonly by: 'clock' } | { readonly by: 'resume' } | { readonly by: 'person'; readonly id: string };

/** Sends what waits in the outbox: one parcel of a case after the other, several cases at once. */
export class Lanes {
  readonly #ledger: Ledger;
  readonly #settings: ClientSettings;
  readonly #changed: () => void;
  readonly #turns: Turns;
  readonly #last = new Map<string, Promise<boolean>>();
  readonly #sending = new Map<string, AbortController>();
  #isSignedOut = false;
  #breaks = 0;

  constructor(ledger: Ledger, settings: ClientSettings, changed: () => void) {
    this.#ledger = ledger;
    this.#settings = settings;
    this.#changed = changed;
    this.#turns = new Turns(settings.casesAtOnce);
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
    if (cause.by !== 'clock') this.#isSignedOut = false;
    await this.#ledger.tidy();
    const cases = new Set((await this.#ledger.entries()).map(({ parcel }) => caseOf(parcel)));
    await Promise.all([...cases].map((caseCode) => this.deliverCase(caseCode, cause)));
  }

  /** Sends whatever the cause allows, of one case; false when another tab is at it. */
  deliverCase(caseCode: string, cause: Cause): Promise<boolean> {
    const isUrgent = cause.by === 'person';
    if (isUrgent) this.#isSignedOut = false;
    const breaks = this.#breaks;
    const before = this.#last.get(caseCode) ?? Promise.resolve(true);
    const isOff = (): boolean => breaks !== this.#breaks;
    const work = (): Promise<boolean> =>
      withCaseLock(this.#settings.locks, caseCode, () => this.#empty(caseCode, cause, isOff));
    const run = before.catch(() => false).then(() => this.#turns.run(work, isUrgent));
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
      if (this.#isAllowed(entry, cause)) {
        const setback = await this.#attempt(entry);
        if (setback?.holdsTurn || isOff()) return;
      } else if (standingOf(entry.progress).holdsTurn) return;
    }
  }

  #isAllowed({ parcel, progress }: OutboxEntry, cause: Cause): boolean {
    const { waitsFor } = standingOf(progress);
    if (cause.by === 'person' && cause.id === parcel.id) return true;
    if (this.#isSignedOut || waitsFor === 'person') return false;
    if (cause.by === 'clock') return waitsFor === 'clock' && isDue(progress.nextTryAt, this.#settings.now());
    return true;
  }

  /** Tries once; undefined when there is a receipt, or when nobody wants to know any more. */
  async #attempt(entry: OutboxEntry): Promise<{ readonly holdsTurn: boolean } | undefined> {
    const { id } = entry.parcel;
    const attempt = new AbortController();
    this.#sending.set(id, attempt);
    this.#changed();
    const outcome = await this.#send(entry.parcel, attempt.signal);
    this.#sending.delete(id);
    try {
      return await this.#settle(entry, outcome, attempt.signal);
    } finally {
      this.#changed();
    }
  }

  async #settle(
    entry: OutboxEntry,
    outcome: Outcome,
    { aborted }: AbortSignal,
  ): Promise<{ readonly holdsTurn: boolean } | undefined> {
    if ('receipt' in outcome) {
      // The receipt counts even if the entry cannot be removed now: that is made up for by the next delivery.
      await this.#ledger.deliver(entry, outcome).catch(() => undefined);
      return undefined;
    }
    if (aborted) return undefined;
    const progress = this.#progressAfter(entry, outcome);
    if (outcome.code === 'authRequired') this.#isSignedOut = true;
    // The ledger remembers the progress of this tab even if the store cannot take it now.
    await this.#ledger.setBack(entry, progress).catch(() => undefined);
    return standingOf(progress);
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
