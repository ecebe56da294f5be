import type { Attachment, Submission } from '@amparo/model';
import { attachmentsIn } from './attachments.js';
import { backgroundOf, type Background } from './background.js';
import { settingsOf, type ClientOptions, type ClientSettings } from './client-options.js';
import { Lanes } from './lanes.js';
import { Ledger } from './ledger.js';
import { asked, type OutboxResult } from './outbox-result.js';
import { parcelOf, type Parcel } from './parcel.js';
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
  | {
      readonly ok: false;
      readonly error: Extract<SubmitError, { readonly code: 'notPacked' | 'notStored' | 'notLoaded' | 'idTaken' }>;
    };

type Stored = Extract<QueueResult, { readonly ok: false }> | { readonly ok: true; readonly parcel: Parcel };

/** What a submission is handed over with. */
export interface SubmitOptions {
  /** Ends the waiting, not the delivery. */
  readonly signal?: AbortSignal;
  /** What travels besides the answers; unless given, the attachments that the answers name. */
  readonly attachments?: readonly Attachment[];
}

/** A parcel as it travels, without its attachments' bytes and without what is noted of it. */
export type CarriedRecord = Pick<Parcel, 'id' | 'body' | 'contentHash' | 'attachments'>;

/** Delivers submissions exactly once, through lost replies, reloads and crashes. */
export interface Client {
  /** Stores the submission, then tries at once. */
  submit(submission: Submission, options?: SubmitOptions): Promise<SubmitResult>;
  /** Stores the submission and leaves its delivery to the background. */
  queue(submission: Submission, options?: Omit<SubmitOptions, 'signal'>): Promise<QueueResult>;
  /** Tries now: one parcel whatever its state, or all that no judgement of the receiver holds back. */
  retry(id?: string): Promise<OutboxResult>;
  /**
   * Takes a parcel back, as a person's decision: what no tab has begun to send goes nowhere any more. What was received already
   * stays received.
   */
  cancel(id: string): Promise<OutboxResult>;
  /** Lists what waits, and the last fifty that were delivered. */
  parcels(): Promise<OutboxResult<{ readonly parcels: readonly ParcelStatus[] }>>;
  /** Tells where one parcel stands; undefined when it is not known here. */
  status(id: string): Promise<OutboxResult<{ readonly parcel: ParcelStatus | undefined }>>;
  /**
   * Gives a parcel that waits as it travels, to be carried by hand: sealed where there are recipients, else the answers in
   * plain text. It stays in the outbox. Undefined when it is not there.
   */
  export(id: string): Promise<OutboxResult<{ readonly parcel: CarriedRecord | undefined }>>;
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
  readonly #settings: ClientSettings;
  readonly #ledger: Ledger;
  readonly #lanes: Lanes;
  readonly #background: Background;
  readonly #listeners = new Set<(parcels: readonly ParcelStatus[]) => void>();
  #isStale = false;
  #telling = Promise.resolve();

  constructor(options: ClientOptions) {
    const settings = (this.#settings = settingsOf(options));
    this.#ledger = new Ledger(options.outbox, settings.received);
    this.#lanes = new Lanes(this.#ledger, settings, () => this.#tell());
    this.#background = backgroundOf(this.#lanes, this.#ledger, settings);
    settings.signal?.addEventListener('abort', () => this.stop());
  }

  async submit(submission: Submission, options: SubmitOptions = {}): Promise<SubmitResult> {
    const stored = await this.#store(submission, options);
    if (!stored.ok) return stored;
    const delivery = this.#deliver(stored.parcel);
    return options.signal ? untilAborted(delivery, options.signal).catch(() => stillQueued) : delivery;
  }

  async queue(submission: Submission, options: SubmitOptions = {}): Promise<QueueResult> {
    const stored = await this.#store(submission, options);
    if (!stored.ok) return stored;
    this.#background.wake();
    return { ok: true, id: stored.parcel.id };
  }

  retry(id?: string): Promise<OutboxResult> {
    return asked(async () => {
      const cause = id === undefined ? 'resume' : (await this.#ledger.entry(id))?.parcel;
      if (cause) await this.#lanes.deliver(cause);
      this.#background.wake();
    });
  }

  cancel(id: string): Promise<OutboxResult> {
    return asked(async () => {
      this.#lanes.breakOff(id);
      await this.#ledger.cancel(id);
      this.#tell();
      this.#background.wake();
    });
  }

  parcels(): ReturnType<Client['parcels']> {
    return asked(async () => {
      this.#ledger.doubt();
      return { parcels: await this.#ledger.statuses(this.#lanes) };
    });
  }

  async status(id: string): ReturnType<Client['status']> {
    const all = await this.parcels();
    return all.ok ? { ok: true, parcel: all.parcels.find((parcel) => parcel.id === id) } : all;
  }

  export(id: string): ReturnType<Client['export']> {
    return asked(async () => {
      const parcel = (await this.#ledger.entry(id))?.parcel;
      return {
        parcel: parcel && { id, body: parcel.body, contentHash: parcel.contentHash, attachments: parcel.attachments },
      };
    });
  }

  subscribe(listener: (parcels: readonly ParcelStatus[]) => void): () => void {
    this.#listeners.add(listener);
    this.#ledger.doubt();
    this.#tell();
    return () => void this.#listeners.delete(listener);
  }

  start(): void {
    if (!this.#settings.signal?.aborted) this.#background.start();
  }

  stop(): void {
    this.#background.stop();
    this.#lanes.breakOffAll();
    this.#ledger.doubt();
  }

  async #store(submission: Submission, options: SubmitOptions): Promise<Stored> {
    const { transport, attachments: source } = this.#settings;
    const attachments = options.attachments ?? (source ? attachmentsIn(submission) : []);
    const packed = await parcelOf(submission, { transport, attachments, source });
    if ('refused' in packed) return failed({ code: 'notPacked', reason: packed.refused });
    try {
      const parcel = await this.#ledger.add(packed);
      if (!parcel) return failed({ code: 'idTaken' });
      this.#tell();
      return { ok: true, parcel };
    } catch {
      return failed({ code: 'notStored' });
    }
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
    if (!entry) return failed({ code: 'cancelled' });
    const { outcome, nextTryAt } = entry.progress;
    if (!outcome) return stillQueued;
    return failed(outcome.code === 'retryable' ? { code: 'queued', reason: outcome.reason, nextTryAt } : outcome);
  }

  #tell(): void {
    if (this.#isStale || this.#listeners.size === 0) return;
    this.#isStale = true;
    this.#telling = this.#telling.then(() => this.#tellAll());
  }

  /** One telling after the other, ten times a second at most: a page draws hundreds of lines anew each time. */
  async #tellAll(): Promise<void> {
    this.#isStale = false; // what changes from here on goes together into the next
    try {
      const parcels = await this.#ledger.statuses(this.#lanes);
      // Each in a task of its own: a listener that throws is reported as uncaught and stops no delivery.
      for (const listener of this.#listeners) queueMicrotask(() => listener(parcels));
      await new Promise((resolve) => setTimeout(resolve, 100));
    } catch {
      // A store that cannot be read is told to whoever calls `parcels()`.
    }
  }
}

const stillQueued = { ok: false, error: { code: 'queued', reason: 'waiting' } } as const;

const failed = <Failure extends SubmitError>(error: Failure) => ({ ok: false, error }) as const;
