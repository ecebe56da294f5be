import { isDue, pauseAfter } from './back-off.js';
import type { ClientSettings } from './client-options.js';
import type { Ledger } from './ledger.js';
import { withCaseLock } from './locks.js';
import { Delivery, type DeliveryParts } from './delivery.js';
import { confirmedBytes, type OutboxEntry, type Progress } from './outbox-entry.js';
import { offline, type Outcome, type Undelivered } from './outcome.js';
import { caseOf, type Parcel } from './parcel.js';
import type { Look } from './parcel-status.js';
import { PATIENCE, standingOf } from './standing.js';
import { turnsOf, type Turns } from './turns.js';

/** Times the longest usual pause: of five minutes, half an hour to an hour. */
const LONG = 6;

/** What makes parcels be tried: the clock, a resumption (network back, signed in again), or a person for one parcel. */
export type Cause = 'clock' | 'resume' | Parcel;

interface Round {
  readonly cause: Cause;
  /** How often all was broken off before it was asked for. */
  readonly breaks: number;
}

/** Sends what waits in the outbox: one parcel of a case after the other, several cases at once. */
export class Lanes implements Look {
  /** Name of the transport that sends here. */
  readonly transport: string;
  readonly #ledger: Ledger;
  readonly #settings: ClientSettings;
  readonly #changed: () => void;
  readonly #turns: Turns;
  readonly #last = new Map<string, Promise<void>>();
  readonly #sending = new Map<string, { readonly attempt: AbortController; bytes: number }>();
  #signedOutUntil = -Infinity;
  #breaks = 0;

  constructor(ledger: Ledger, settings: ClientSettings, changed: () => void) {
    this.transport = settings.transport.name ?? '';
    this.#ledger = ledger;
    this.#settings = settings;
    this.#changed = changed;
    this.#turns = turnsOf(settings.casesAtOnce);
  }

  /** While true, nothing is sent by the clock: the receiver has asked for a new sign-in. It lapses, as the page of a proxy may have said so. */
  get isSignedOut(): boolean {
    return !isDue(this.#signedOutUntil, this.#settings.now());
  }

  /** Bytes of the record that have gone out in the attempt that is being made; undefined when none is. */
  sending(id: string): number | undefined {
    return this.#sending.get(id)?.bytes;
  }

  /** Breaks off the attempt of one parcel, if there is one; what becomes of it is not noted. */
  breakOff(id: string): void {
    this.#sending.get(id)?.attempt.abort();
  }

  /** Breaks off every attempt, and whatever was about to follow. */
  breakOffAll(): void {
    this.#breaks++;
    for (const { attempt } of this.#sending.values()) attempt.abort();
  }

  /** Sends whatever the cause allows: of every case, or of the case of one parcel, whose earlier ones have to allow it. */
  async deliver(cause: Cause): Promise<void> {
    const breaks = this.#breaks;
    if (cause !== 'clock') this.#signedOutUntil = -Infinity;
    await this.#ledger.refresh(); // another tab may have queued an earlier one
    this.#changed();
    const parcels = typeof cause === 'object' ? [cause] : this.#ledger.waiting().map(({ parcel }) => parcel);
    const cases = new Set(parcels.map(caseOf));
    await Promise.all([...cases].map((caseCode) => this.#deliverCase(caseCode, { cause, breaks })));
  }

  #deliverCase(caseCode: string, round: Round): Promise<void> {
    const work = (): Promise<void> => withCaseLock(this.#settings.locks, caseCode, () => this.#empty(caseCode, round));
    const before = this.#last.get(caseCode)?.catch(() => undefined) ?? Promise.resolve();
    const run = before.then(() => this.#turns(work, typeof round.cause === 'object'));
    this.#last.set(caseCode, run);
    const clear = (): void => {
      if (this.#last.get(caseCode) === run) this.#last.delete(caseCode);
    };
    run.then(clear, clear);
    return run;
  }

  async #empty(caseCode: string, { cause, breaks }: Round): Promise<void> {
    const ofCase = this.#ledger
      .waiting()
      .filter(({ parcel }) => caseOf(parcel) === caseCode && parcel.transport === this.transport);
    for (const { parcel } of ofCase) {
      // Read now: another tab may have sent it, or a person taken it back.
      const entry = await this.#ledger.entry(parcel.id);
      if (breaks !== this.#breaks || this.#settings.signal?.aborted) return;
      if (!entry) continue;
      const isAllowed = this.#isAllowed(entry, cause);
      const holdsTurn = isAllowed ? await this.#attempt(entry) : standingOf(entry.progress).holdsTurn;
      if (holdsTurn) return;
    }
  }

  #isAllowed({ parcel, progress }: OutboxEntry, cause: Cause): boolean {
    const { waitsFor } = standingOf(progress);
    if (typeof cause === 'object' && cause.id === parcel.id) return true;
    if (this.isSignedOut || waitsFor === 'person') return false;
    return cause !== 'clock' || (waitsFor !== 'aside' && isDue(progress.nextTryAt, this.#settings.now()));
  }

  /** Tries once; true when the later parcels of the case have to wait for this one. */
  async #attempt(entry: OutboxEntry): Promise<boolean> {
    const { id } = entry.parcel;
    const attempt = new AbortController();
    const live = { attempt, bytes: 0 };
    this.#sending.set(id, live);
    this.#changed();
    const { progress } = entry;
    const isOnline = this.#settings.online();
    const begun = { ...entry, progress: { ...progress, attempts: progress.attempts + Number(isOnline) } };
    const parts = this.#partsOf(live);
    // Before the first byte leaves: after a crash it must be known that the receiver may have it. A full disk stops nothing.
    if (isOnline && progress.attempts === 0) await parts.save(begun).catch(() => undefined);
    const delivery = new Delivery(begun, parts);
    const outcome = isOnline && !attempt.signal.aborted ? await delivery.run() : offline;
    this.#sending.delete(id);
    // Broken off, nobody wants to know any more; but a receipt counts.
    const isNoted = 'receipt' in outcome || !attempt.signal.aborted;
    const holdsTurn = isNoted && (await this.#note(delivery.entry, outcome, entry));
    this.#changed();
    return holdsTurn;
  }

  #partsOf(live: { readonly attempt: AbortController; bytes: number }): DeliveryParts {
    const { transport, attachments, fetch } = this.#settings;
    return {
      ...{ transport, fetch, source: attachments, signal: live.attempt.signal },
      save: async (further) => {
        // Taken back in another tab, or replaced: what has not gone out yet stays here.
        if (!(await this.#ledger.save(further))) live.attempt.abort();
        this.#changed();
      },
      show: (bytes) => {
        live.bytes = bytes;
        this.#changed();
      },
    };
  }

  // What the store cannot take now, the ledger remembers for this tab, and the next delivery makes up for.
  async #note(entry: OutboxEntry, outcome: Outcome, before: OutboxEntry): Promise<boolean> {
    if ('receipt' in outcome) {
      await this.#ledger.deliver(entry, outcome);
      return false;
    }
    const progress = this.#progressAfter(entry, outcome, before);
    if (outcome.code === 'authRequired') this.#signedOutUntil = progress.nextTryAt;
    await this.#ledger.save({ ...entry, progress }).catch(() => undefined);
    return standingOf(progress).holdsTurn && progress.failures < PATIENCE;
  }

  #progressAfter({ progress }: OutboxEntry, outcome: Undelivered, before: OutboxEntry): Progress {
    const { backOff, now, random } = this.#settings;
    const isFurther = received(progress) > received(before.progress);
    const vain = isFurther ? 1 : progress.vain + 1;
    // A poor network and a receiver that is busy are nobody's failure; the rest a poisoned parcel may cause again and again.
    const isFailure = 'reason' in outcome && outcome.reason !== 'offline' && outcome.reason !== 'busy';
    const failures = isFailure ? (isFurther ? 0 : progress.failures) + 1 : 0;
    const next = { ...progress, vain, failures, outcome };
    // What the host or a person has to mend is tried by itself too, though seldom: it may have been a passing page, and nobody there.
    const isLong = outcome.code === 'authRequired' || standingOf(next).waitsFor === 'resume';
    const afterMs = isLong ? LONG * backOff.capMs : outcome.code === 'retryable' ? (outcome.afterMs ?? 0) : 0;
    return { ...next, nextTryAt: now() + pauseAfter(vain, backOff, { random, afterMs }) };
  }
}

// A single megabyte may need many attempts: as long as each brings something, the pauses stay short.
const received = (progress: Progress): number => confirmedBytes(progress) + (progress.record ? 1 : 0);
