import type { Submission } from '@amparo/model';
import { backgroundOf, type Background } from './background.js';
import { settingsOf, type ClientOptions } from './client-options.js';
import { Lanes } from './lanes.js';
import { Ledger } from './ledger.js';
import { pack, type Parcel } from './parcel.js';
import type { ParcelStatus } from './parcel-status.js';
import type { Receipt } from './receipt.js';
import type { SubmitError } from './submit-error.js';
import { untilAborted } from './until-aborted.js';

/** What became of a submission; `ok` means that the receiver has given a receipt for exactly these bytes. */
export type SubmitResult =
  { readonly ok: true; readonly receipt: Receipt } | { readonly ok: false; readonly error: SubmitError };

/** What became of queueing a submission; `ok` means that it is stored on this device. */
export type QueueResult =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly error: Extract<SubmitError, { readonly code: 'notStored' | 'idTaken' }> };

/** Delivers submissions exactly once, through lost replies, reloads and crashes. */
export interface Client {
  /** Stores the submission, then tries at once; the signal ends the waiting, not the delivery. */
  submit(submission: Submission, options?: { readonly signal?: AbortSignal }): Promise<SubmitResult>;
  /** Stores the submission and leaves its delivery to the background. */
  queue(submission: Submission): Promise<QueueResult>;
  /** Tries now: one parcel whatever its state, or all that no judgement of the receiver holds back. Rejects when the outbox cannot be read. */
  retry(id?: string): Promise<void>;
  /** Takes a parcel back, as a person's decision; what was received already stays received. Rejects when it cannot be removed. */
  cancel(id: string): Promise<void>;
  /** Lists what waits, and the last fifty that were delivered. Rejects when the outbox cannot be read. */
  parcels(): Promise<readonly ParcelStatus[]>;
  /** Tells the listener the list now and after every change; returns the way to end that. */
  subscribe(listener: (parcels: readonly ParcelStatus[]) => void): () => void;
  /** Begins to deliver in the background. */
  start(): void;
  /** Ends the background and breaks off what is being sent, as when the vault is locked; nothing is lost. */
  stop(): void;
}

/** Makes the client of one outbox and one transport. */
export function createClient(options: ClientOptions): Client {
  return new OutboxClient(options);
}

class OutboxClient implements Client {
  readonly #ledger: Ledger;
  readonly #lanes: Lanes;
  readonly #background: Background;
  readonly #listeners = new Set<(parcels: readonly ParcelStatus[]) => void>();
  #isStale = false;
  #isTelling = false;

  constructor(options: ClientOptions) {
    const settings = settingsOf(options);
    this.#ledger = new Ledger(options.outbox);
    this.#lanes = new Lanes(this.#ledger, settings, () => this.#tell());
    this.#background = backgroundOf(this.#lanes, this.#ledger, settings);
  }

  async submit(submission: Submission, options: { readonly signal?: AbortSignal } = {}): Promise<SubmitResult> {
    const parcel = await pack(submission);
    const queued = await this.#store(parcel);
    if (!queued.ok) return queued;
    const delivery = this.#deliver(parcel);
    return options.signal ? untilAborted(delivery, options.signal).catch(() => stillQueued) : delivery;
  }

  async queue(submission: Submission): Promise<QueueResult> {
    const queued = await this.#store(await pack(submission));
    if (queued.ok) this.#background.wake();
    return queued;
  }

  async retry(id?: string): Promise<void> {
    if (id === undefined) await this.#lanes.deliverAll('resume');
    else {
      const entry = await this.#ledger.entry(id);
      if (entry) await this.#lanes.deliver(entry.parcel);
    }
    this.#background.wake();
  }

  async cancel(id: string): Promise<void> {
    this.#lanes.breakOff(id);
    await this.#ledger.cancel(id);
    this.#tell();
    this.#background.wake();
  }

  parcels(): Promise<readonly ParcelStatus[]> {
    return this.#ledger.statuses((id) => this.#lanes.isSending(id));
  }

  subscribe(listener: (parcels: readonly ParcelStatus[]) => void): () => void {
    this.#listeners.add(listener);
    this.#tell();
    return () => void this.#listeners.delete(listener);
  }

  start(): void {
    this.#background.start();
  }

  stop(): void {
    this.#background.stop();
    this.#lanes.breakOffAll();
  }

  async #store(parcel: Parcel): Promise<QueueResult> {
    if (this.#ledger.receiptOf(parcel)) return { ok: true, id: parcel.id };
    try {
      if (!(await this.#ledger.add(parcel))) return { ok: false, error: { code: 'idTaken' } };
    } catch {
      return { ok: false, error: { code: 'notStored' } };
    }
    this.#tell();
    return { ok: true, id: parcel.id };
  }

  async #deliver(parcel: Parcel): Promise<SubmitResult> {
    try {
      if (!this.#ledger.receiptOf(parcel)) await this.#lanes.deliver(parcel);
      this.#background.wake();
      return await this.#resultOf(parcel);
    } catch {
      return stillQueued; // stored, but the outbox cannot be read just now
    }
  }

  async #resultOf(parcel: Parcel): Promise<SubmitResult> {
    const delivered = this.#ledger.receiptOf(parcel);
    if (delivered) return { ok: true, receipt: delivered.receipt };
    const entry = await this.#ledger.entry(parcel.id);
    if (!entry) return { ok: false, error: { code: 'cancelled' } };
    const { outcome, nextTryAt } = entry.progress;
    if (!outcome) return stillQueued;
    if (outcome.code !== 'retryable') return { ok: false, error: outcome };
    return { ok: false, error: { code: 'queued', reason: outcome.reason, nextTryAt } };
  }

  #tell(): void {
    this.#isStale = true;
    if (!this.#isTelling && this.#listeners.size > 0) void this.#tellAll();
  }

  /** One reading at a time: what changes meanwhile goes together into the next. */
  async #tellAll(): Promise<void> {
    this.#isTelling = true;
    try {
      while (this.#isStale) {
        this.#isStale = false;
        const parcels = await this.parcels();
        // Each in a task of its own: a listener that throws is reported as uncaught and stops no delivery.
        for (const listener of this.#listeners) queueMicrotask(() => listener(parcels));
      }
    } catch {
      // A store that cannot be read is told to whoever calls `parcels()`.
    }
    this.#isTelling = false;
  }
}

const stillQueued = { ok: false, error: { code: 'queued', reason: 'waiting' } } as const;
