import type { Json } from '@amparo/model';
import type { ClientSettings } from './client-options.js';
import { readEntry, unsent, writeEntry, type OutboxEntry, type Progress } from './outbox-entry.js';
import type { OutboxStore } from './outbox.js';
import type { Delivered } from './outcome.js';
import type { Parcel } from './parcel.js';
import { keptOf, unreadableStatus, waitingStatus, type Kept, type Look, type ParcelStatus } from './parcel-status.js';

const MOST_RECEIPTS = 50;

interface DeliveredParcel {
  readonly submissionHash: string;
  readonly status: ParcelStatus & { readonly outcome: Delivered };
}

/**
 * What is known of every parcel: the stored entries, the newer progress of this tab, and the receipts of this session.
 * It holds no answer between two calls, so that nothing of a locked vault stays behind. What it holds besides is what it
 * has last read or written: to tell a progress nothing is unsealed. What another tab has changed is known when all is
 * read again, as before each round of deliveries.
 */
export class Ledger {
  readonly #store: OutboxStore;
  readonly #received: ClientSettings['received'];
  readonly #progress = new Map<string, Progress>();
  readonly #delivered = new Map<string, DeliveredParcel>();
  /** Ids of what was received and could not be let go. */
  readonly #clinging = new Set<string>();
  /** By id, without answers; undefined in it is an entry that cannot be read. */
  #known = new Map<string, Kept | undefined>();
  #isFresh = false;
  #last: Promise<unknown> = Promise.resolve();

  constructor(store: OutboxStore, received: ClientSettings['received']) {
    this.#store = store;
    this.#received = received;
  }

  /** What is described next is read before. */
  doubt(): void {
    this.#isFresh = false;
  }

  /** What waits as far as it is known, in order of queueing. */
  waiting(): readonly Kept[] {
    return [...this.#known.values()].flatMap((kept) => this.#undelivered(kept) ?? []).sort(byOrder);
  }

  /** Reads one entry; undefined when it has been delivered, or is not there. */
  async entry(id: string): Promise<OutboxEntry | undefined> {
    return this.#undelivered(await this.#held(id));
  }

  /**
   * Describes every parcel: those that wait, those that cannot be read, and the last that were delivered. One that was received and
   * could not be let go waits with its receipt.
   */
  async statuses(look: Look): Promise<readonly ParcelStatus[]> {
    if (!this.#isFresh) await this.#inTurn(() => this.#readAll());
    return [
      ...this.waiting().map((kept) => waitingStatus(kept, look)),
      ...[...this.#known].flatMap(([id, kept]) => (kept ? [] : unreadableStatus(id))),
      ...Array.from(this.#delivered.values(), ({ status }) =>
        this.#clinging.has(status.id) ? ({ ...status, state: 'waiting' } as const) : status,
      ),
    ];
  }

  receiptOf({ id, submissionHash }: Pick<Parcel, 'id' | 'submissionHash'>): Delivered | undefined {
    const delivered = this.#delivered.get(id);
    return delivered?.submissionHash === submissionHash ? delivered.status.outcome : undefined;
  }

  /**
   * Stores a parcel, and gives back the one that is stored: of the same submission packed twice, the first counts.
   * One that was received in this session is not stored again. Undefined when its id stands for another submission that may have been received already.
   */
  add(parcel: Parcel): Promise<Parcel | undefined> {
    return this.#inTurn(async () => {
      if (this.receiptOf(parcel)) return parcel;
      await this.#readAll();
      const { id, submissionHash } = parcel;
      const last = this.waiting().at(-1)?.order ?? 0;
      let entry: OutboxEntry | undefined;
      await this.#store.change(id, (json) => {
        entry = readEntry(json);
        if (entry?.parcel.submissionHash === submissionHash) return json;
        const before = this.#undelivered(entry);
        const isFree = before ? isReplaceable(before.progress) : json === undefined && !this.#delivered.has(id);
        entry = isFree ? { parcel, order: before?.order ?? last + 1, progress: unsent } : undefined;
        return entry ? writeEntry(entry) : json;
      });
      if (entry) this.#known.set(id, keptOf(entry));
      if (entry?.parcel === parcel) this.#progress.delete(id);
      return entry?.parcel;
    });
  }

  /** Keeps the receipt and lets the entry go. */
  async deliver({ parcel, progress }: OutboxEntry, outcome: Delivered): Promise<void> {
    const { id, form, caseCode, submissionHash } = parcel;
    const { attempts } = progress;
    this.#delivered.set(id, { submissionHash, status: { id, form, caseCode, state: 'delivered', attempts, outcome } });
    const [oldest = ''] = this.#delivered.keys();
    if (this.#delivered.size > MOST_RECEIPTS) this.#delivered.delete(oldest);
    await this.#letGo(parcel);
  }

  /** Stores how far an entry has come; false where it was cancelled or replaced meanwhile, here or in another tab. */
  save(entry: OutboxEntry): Promise<boolean> {
    this.#progress.set(entry.parcel.id, entry.progress);
    return this.#change(entry.parcel, entry);
  }

  /** Removes a parcel without a receipt, as a person has decided. */
  cancel(id: string): Promise<void> {
    return this.#inTurn(async () => {
      await this.#store.change(id, () => undefined);
      this.#forget(id);
    });
  }

  /** Reads the whole outbox, and with it what other tabs have changed; removes what has its receipt and could not be removed. */
  async refresh(): Promise<void> {
    await this.#inTurn(() => this.#readAll());
    for (const kept of this.#known.values()) if (kept && this.receiptOf(kept.parcel)) await this.#letGo(kept.parcel);
  }

  async #readAll(): Promise<void> {
    const stored = await this.#store.all();
    this.#known = new Map(stored.map(({ id, entry }) => [id, keptIn(entry)]));
    this.#isFresh = true;
  }

  // One alone: the others need not be unsealed at each piece of a photo.
  async #held(id: string): Promise<OutboxEntry | undefined> {
    return readEntry(await this.#store.get(id));
  }

  // The store may have failed to note the last attempt; another tab may have made a later one.
  #undelivered<Entry extends OutboxEntry>(entry: Entry | undefined): Entry | undefined {
    if (!entry || this.receiptOf(entry.parcel)) return undefined;
    const progress = this.#progress.get(entry.parcel.id);
    return progress && progress.attempts >= entry.progress.attempts ? { ...entry, progress } : entry;
  }

  /**
   * What goes with the parcel goes before it: after a crash in between, the parcel is still there and knows of its receipt.
   * Where the store does not hold it any more, somebody has taken it back in another tab, and is working on its draft.
   */
  async #letGo(parcel: Parcel): Promise<void> {
    const { id } = parcel;
    try {
      const held = await this.#inTurn(() => this.#held(id));
      if (held?.parcel.contentHash === parcel.contentHash) await this.#received(id);
      await this.#change(parcel);
    } catch {
      this.#clinging.add(id); // tried again with each round: one whose draft cannot be removed holds up no other
    }
  }

  #forget(id: string): void {
    this.#known.delete(id);
    this.#progress.delete(id);
    this.#clinging.delete(id);
  }

  /** Puts an entry, or nothing, in the place of a parcel while the store holds these very bytes, and tells whether it did. */
  #change({ id, contentHash }: Parcel, after?: OutboxEntry): Promise<boolean> {
    return this.#inTurn(async () => {
      let isHeld = false as boolean;
      await this.#store.change(id, (json) => {
        isHeld = readEntry(json)?.parcel.contentHash === contentHash;
        return isHeld ? after && writeEntry(after) : json;
      });
      if (!isHeld || !after) this.#forget(id);
      return isHeld;
    });
  }

  /** One after the other, so that a removal is not overtaken by an older write, nor what is known by an older reading of all. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => undefined); // the caller gets the failure; the next one shall not
    return done;
  }
}

// These outcomes say that nothing was stored under the id, so a corrected submission may keep it. That it is too large may be
// the word of a proxy, which does not know what has passed before.
function isReplaceable({ attempts, outcome, record, attachments }: Progress): boolean {
  if (record || attachments.length > 0) return false;
  return attempts === 0 || outcome?.code === 'rejected' || (attempts === 1 && outcome?.code === 'tooLarge');
}

function keptIn(json: Json): Kept | undefined {
  const entry = readEntry(json);
  return entry && keptOf(entry);
}

function byOrder(a: OutboxEntry, b: OutboxEntry): number {
  return a.order - b.order || (a.parcel.id < b.parcel.id ? -1 : 1);
}
