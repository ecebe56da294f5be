import { readEntry, unsent, writeEntry, type OutboxEntry, type Progress } from './outbox-entry.js';
import type { OutboxStore } from './outbox.js';
import type { Delivered } from './outcome.js';
import type { Parcel } from './parcel.js';
import { deliveredStatus, unreadableStatus, waitingStatus, type ParcelStatus } from './parcel-status.js';

const MOST_RECEIPTS = 50;

interface DeliveredParcel {
  readonly status: ParcelStatus;
  readonly contentHash: string;
  readonly outcome: Delivered;
}

/**
 * What is known of every parcel: the stored entries, the newer progress of this tab, and the receipts of this session.
 * It holds no answer between two calls, so that nothing of a locked vault stays behind.
 */
export class Ledger {
  readonly #store: OutboxStore;
  readonly #progress = new Map<string, Progress>();
  readonly #delivered = new Map<string, DeliveredParcel>();
  #writing: Promise<unknown> = Promise.resolve();

  constructor(store: OutboxStore) {
    this.#store = store;
  }

  /** Reads the entries in order of their queueing; those that have been delivered already are left out. */
  async entries(): Promise<readonly OutboxEntry[]> {
    return this.#waiting(await this.#store.all());
  }

  /** Describes every parcel: those that wait, those that cannot be read, and the last that were delivered. */
  async statuses(isSending: (id: string) => boolean): Promise<readonly ParcelStatus[]> {
    const stored = await this.#store.all();
    const waiting = this.#waiting(stored).map((entry) => waitingStatus(entry, isSending(entry.parcel.id)));
    const unreadable = stored.filter(({ entry }) => !readEntry(entry)).map(({ id }) => unreadableStatus(id));
    const delivered = [...this.#delivered.values()].map(({ status }) => status);
    return [...waiting, ...unreadable, ...delivered];
  }

  receiptOf({ id, contentHash }: Parcel): Delivered | undefined {
    const delivered = this.#delivered.get(id);
    return delivered?.contentHash === contentHash ? delivered.outcome : undefined;
  }

  /** Stores a parcel, unless its id stands for other bytes that may have been received already. */
  add(parcel: Parcel): Promise<'stored' | 'conflict'> {
    return this.#inTurn(async () => {
      const stored = await this.#store.all();
      const entries = stored.flatMap(({ entry }) => readEntry(entry) ?? []);
      const same = entries.find((entry) => entry.parcel.id === parcel.id);
      if (same?.parcel.contentHash === parcel.contentHash) return 'stored';
      const known = this.#delivered.has(parcel.id) || stored.some(({ id }) => id === parcel.id);
      if (known && !(same && isReplaceable(this.#newest(same).progress))) return 'conflict';
      const order = Math.max(0, ...entries.map((entry) => entry.order)) + 1;
      await this.#store.put(parcel.id, writeEntry({ parcel, order: same?.order ?? order, progress: unsent }));
      this.#progress.delete(parcel.id);
      return 'stored';
    });
  }

  /** Keeps the receipt and lets the entry go. */
  async deliver({ parcel, progress }: OutboxEntry, outcome: Delivered): Promise<void> {
    const { body: _answers, ...rest } = parcel;
    const status = deliveredStatus(rest, progress.attempts + 1, outcome);
    this.#delivered.set(parcel.id, { status, contentHash: parcel.contentHash, outcome });
    for (const id of [...this.#delivered.keys()].slice(0, -MOST_RECEIPTS)) this.#delivered.delete(id);
    await this.#inTurn(async () => {
      if (await this.#stillHolds(parcel)) await this.#store.remove(parcel.id);
      this.#progress.delete(parcel.id);
    });
  }

  /** Notes an attempt that failed; not for an entry that was cancelled or replaced meanwhile, here or in another tab. */
  async setBack({ parcel, order }: OutboxEntry, progress: Progress): Promise<void> {
    this.#progress.set(parcel.id, progress);
    await this.#inTurn(async () => {
      if (await this.#stillHolds(parcel)) await this.#store.put(parcel.id, writeEntry({ parcel, order, progress }));
      else this.#progress.delete(parcel.id);
    });
  }

  /** Removes a parcel without a receipt, as a person has decided. */
  async cancel(id: string): Promise<void> {
    await this.#inTurn(async () => {
      await this.#store.remove(id);
      this.#progress.delete(id);
    });
  }

  /** Removes the entries whose removal failed after their receipt had come. */
  async tidy(): Promise<void> {
    for (const { entry } of await this.#store.all()) {
      const parcel = readEntry(entry)?.parcel;
      if (parcel && this.receiptOf(parcel)) await this.#inTurn(() => this.#store.remove(parcel.id));
    }
  }

  #waiting(stored: Awaited<ReturnType<OutboxStore['all']>>): readonly OutboxEntry[] {
    const entries = stored.flatMap(({ entry }) => readEntry(entry) ?? []);
    return entries
      .filter(({ parcel }) => !this.receiptOf(parcel))
      .map((entry) => this.#newest(entry))
      .sort(byOrder);
  }

  async #stillHolds({ id, contentHash }: Parcel): Promise<boolean> {
    const stored = await this.#store.all();
    return stored.some(({ entry }) => {
      const held = readEntry(entry)?.parcel;
      return held?.id === id && held.contentHash === contentHash;
    });
  }

  // The store may have failed to note the last attempt; another tab may have made a later one.
  #newest(entry: OutboxEntry): OutboxEntry {
    const progress = this.#progress.get(entry.parcel.id);
    return progress && progress.attempts >= entry.progress.attempts ? { ...entry, progress } : entry;
  }

  /** One write after the other, so that a removal is not overtaken by an older write. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#writing.then(work);
    this.#writing = done.catch(() => undefined); // the caller gets the failure; the next write shall not
    return done;
  }
}

// These outcomes say that nothing was stored under the id, so a corrected submission may keep it.
function isReplaceable({ attempts, outcome }: Progress): boolean {
  return attempts === 0 || outcome?.code === 'rejected' || outcome?.code === 'tooLarge';
}

function byOrder(a: OutboxEntry, b: OutboxEntry): number {
  return a.order - b.order || (a.parcel.id < b.parcel.id ? -1 : 1);
}
