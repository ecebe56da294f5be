import type { ClientSettings } from './client-options.js';
import { readEntry, unsent, writeEntry, type OutboxEntry, type Progress } from './outbox-entry.js';
import type { OutboxStore } from './outbox.js';
import type { Delivered } from './outcome.js';
import type { Parcel } from './parcel.js';
import { unreadableStatus, waitingStatus, type Look, type ParcelStatus } from './parcel-status.js';

const MOST_RECEIPTS = 50;

interface DeliveredParcel {
  readonly submissionHash: string;
  readonly status: ParcelStatus & { readonly outcome: Delivered };
}

interface StoredEntry {
  readonly id: string;
  /** Undefined when another version of the library wrote it, or when it is damaged. */
  readonly entry: OutboxEntry | undefined;
}

/**
 * What is known of every parcel: the stored entries, the newer progress of this tab, and the receipts of this session.
 * It holds no answer between two calls, so that nothing of a locked vault stays behind.
 */
export class Ledger {
  readonly #store: OutboxStore;
  readonly #received: ClientSettings['received'];
  readonly #progress = new Map<string, Progress>();
  readonly #delivered = new Map<string, DeliveredParcel>();
  #writing: Promise<unknown> = Promise.resolve();

  constructor(store: OutboxStore, received: ClientSettings['received']) {
    this.#store = store;
    this.#received = received;
  }

  /** Reads the entries in order of their queueing; those that have been delivered already are left out. */
  async entries(): Promise<readonly OutboxEntry[]> {
    return this.#waiting(await this.#stored());
  }

  /** Reads one entry; undefined when it has been delivered, or is not there. */
  async entry(id: string): Promise<OutboxEntry | undefined> {
    const entry = await this.#held(id);
    return entry && this.#waiting([{ id, entry }])[0];
  }

  /** Describes every parcel: those that wait, those that cannot be read, and the last that were delivered. */
  async statuses(look: Look): Promise<readonly ParcelStatus[]> {
    const stored = await this.#stored();
    return [
      ...this.#waiting(stored).map((entry) => waitingStatus(entry, look)),
      ...stored.flatMap(({ id, entry }) => (entry ? [] : unreadableStatus(id))),
      ...Array.from(this.#delivered.values(), ({ status }) => status),
    ];
  }

  receiptOf({ id, submissionHash }: Pick<Parcel, 'id' | 'submissionHash'>): Delivered | undefined {
    const delivered = this.#delivered.get(id);
    return delivered?.submissionHash === submissionHash ? delivered.status.outcome : undefined;
  }

  /**
   * Stores a parcel, and gives back the one that is stored: of the same submission packed twice, the first counts.
   * Undefined when its id stands for another submission that may have been received already.
   */
  add(parcel: Parcel): Promise<Parcel | undefined> {
    return this.#inTurn(async () => {
      const stored = await this.#stored();
      const same = stored.find(({ id }) => id === parcel.id);
      const entry = same?.entry;
      if (entry?.parcel.submissionHash === parcel.submissionHash) return entry.parcel;
      const isKnown = same !== undefined || this.#delivered.has(parcel.id);
      if (isKnown && !(entry && isReplaceable(this.#newest(entry).progress))) return undefined;
      const last = Math.max(0, ...stored.map((each) => each.entry?.order ?? 0));
      await this.#store.put(parcel.id, writeEntry({ parcel, order: entry?.order ?? last + 1, progress: unsent }));
      this.#progress.delete(parcel.id);
      return parcel;
    });
  }

  /** Keeps the receipt and lets the entry go. */
  async deliver({ parcel, progress }: OutboxEntry, outcome: Delivered): Promise<void> {
    const { id, form, caseCode, submissionHash } = parcel;
    const { attempts } = progress;
    this.#delivered.set(id, { submissionHash, status: { id, form, caseCode, state: 'delivered', attempts, outcome } });
    for (const old of [...this.#delivered.keys()].slice(0, -MOST_RECEIPTS)) this.#delivered.delete(old);
    await this.#letGo(parcel);
  }

  /** Stores how far an entry has come; not when it was cancelled or replaced meanwhile, here or in another tab. */
  async save(entry: OutboxEntry): Promise<void> {
    const { parcel, progress } = entry;
    this.#progress.set(parcel.id, progress);
    await this.#change(parcel, () => this.#store.put(parcel.id, writeEntry(entry)));
  }

  /** Removes a parcel without a receipt, as a person has decided. */
  cancel(id: string): Promise<void> {
    return this.#inTurn(() => this.#remove(id));
  }

  /** Removes the entries whose removal failed after their receipt had come. */
  async tidy(): Promise<void> {
    for (const { entry } of await this.#stored())
      if (entry && this.receiptOf(entry.parcel)) await this.#letGo(entry.parcel);
  }

  async #stored(): Promise<readonly StoredEntry[]> {
    return (await this.#store.all()).map(({ id, entry }) => ({ id, entry: readEntry(entry) }));
  }

  // One alone: the others need not be unsealed at each piece of a photo.
  async #held(id: string): Promise<OutboxEntry | undefined> {
    return readEntry(await this.#store.get(id));
  }

  #waiting(stored: readonly StoredEntry[]): readonly OutboxEntry[] {
    return stored
      .flatMap(({ entry }) => (entry && !this.receiptOf(entry.parcel) ? this.#newest(entry) : []))
      .sort(byOrder);
  }

  // The store may have failed to note the last attempt; another tab may have made a later one.
  #newest(entry: OutboxEntry): OutboxEntry {
    const progress = this.#progress.get(entry.parcel.id);
    return progress && progress.attempts >= entry.progress.attempts ? { ...entry, progress } : entry;
  }

  /** What goes with the parcel goes before it: after a crash in between, the parcel is still there and knows of its receipt. */
  async #letGo(parcel: Parcel): Promise<void> {
    await this.#received(parcel.id);
    await this.#change(parcel, () => this.#remove(parcel.id));
  }

  async #remove(id: string): Promise<void> {
    await this.#store.remove(id);
    this.#progress.delete(id);
  }

  /** Changes the entry of a parcel while the store still holds these very bytes. */
  #change({ id, contentHash }: Parcel, change: () => Promise<unknown>): Promise<void> {
    return this.#inTurn(async () => {
      const held = await this.#held(id);
      if (held?.parcel.contentHash === contentHash) await change();
      else this.#progress.delete(id);
    });
  }

  /** One write after the other, so that a removal is not overtaken by an older write. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#writing.then(work);
    this.#writing = done.catch(() => undefined); // the caller gets the failure; the next write shall not
    return done;
  }
}

// These outcomes say that nothing was stored under the id, so a corrected submission may keep it.
function isReplaceable({ attempts, outcome, record, attachments }: Progress): boolean {
  if (record || attachments.length > 0) return false;
  return attempts === 0 || outcome?.code === 'rejected' || outcome?.code === 'tooLarge';
}

function byOrder(a: OutboxEntry, b: OutboxEntry): number {
  return a.order - b.order || (a.parcel.id < b.parcel.id ? -1 : 1);
}
