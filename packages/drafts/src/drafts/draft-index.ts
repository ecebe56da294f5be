import { sameStored } from '../crypto/bytes.js';
import { openEntries } from './draft-entries.js';
import { DraftPlaces } from './draft-places.js';
import type { Keyring } from '../crypto/keyring.js';
import type { RowChange, RowKey, Rows } from '../storage/rows.js';
import { boxHead, encode } from '../crypto/sealed-box.js';
import { FIRST_FOR_INDEX } from '../shred/secrets.js';
import { hashOf } from '../vault/vault-header.js';

/**
 * Which revision of each draft is its newest, and the mark of each record, which is negative; undefined where there is no
 * index, or none that can be read.
 */
export type NewestRevisions = ReadonlyMap<string, number> | undefined;

/** What a write changes in the index: a draft's newest revision or a record's mark, or undefined for what is removed. */
export type IndexChange = ReadonlyMap<string, number | undefined>;

interface StoredIndex {
  readonly value: unknown;
  readonly newest: NewestRevisions;
}

const INDEX = ['index'];

/** The secrets that the index hangs on by turns. */
export const EPOCHS = [FIRST_FOR_INDEX, FIRST_FOR_INDEX + 1] as const;

export const isEpoch = (secret: number | undefined): boolean => secret === EPOCHS[0] || secret === EPOCHS[1];

/** What the index calls the whole vault, which is gone as it was: it was put back, or its index was taken away. */
export const WHOLE = 'vault';

/** What the index calls a record. */
export const recordName = ([, ...names]: RowKey): string => names.join();

/** Tells a record from every other that ever stood in its place. */
export const markOf = async (stored: unknown): Promise<number> =>
  stored instanceof Uint8Array ? -1 - parseInt((await hashOf(new Uint8Array(stored))).slice(0, 12), 16) : 0;

/** The sealed index of drafts and records, which is written in one transaction with the rows that it is about. */
export class DraftIndex {
  readonly #rows: Rows;
  readonly #keyring: Keyring;
  /** As it stood when it was last written here. */
  #known: StoredIndex | undefined;

  constructor(rows: Rows, keyring: Keyring) {
    this.#rows = rows;
    this.#keyring = keyring;
  }

  key(): Promise<RowKey> {
    return this.#keyring.rowKey(INDEX);
  }

  /** Opens what stands in its place. */
  async open(value: unknown): Promise<NewestRevisions> {
    // Only what `change` sealed under this key and binding opens, so the shape is known.
    const opened = (await this.#keyring.unseal(INDEX, INDEX, value)) as Record<string, number> | undefined;
    return opened && new Map(Object.entries(opened));
  }

  /**
   * Changes rows and the index together. Where another tab has changed the index meanwhile, for whatever draft, it alone
   * is read and sealed anew. False when the rows themselves did not stand as expected.
   */
  async change(
    { expect = [], put = [], ...change }: RowChange,
    revised: IndexChange,
    secret?: number,
  ): Promise<boolean> {
    const key = await this.key();
    let before = this.#known ?? (await this.#read(key));
    // Until this write is known to have completed, the index must be read again before the next one.
    this.#known = undefined;
    for (;;) {
      const newest = new Map(before.newest ?? (await this.#found(before.value)));
      for (const [id, revision] of revised) {
        if (revision === undefined) newest.delete(id);
        else newest.set(id, revision);
      }
      const stands = boxHead(before.value)?.secret ?? 0;
      const under = { purpose: INDEX, secret: secret ?? (isEpoch(stands) ? stands : 0) };
      const value = await this.#keyring.sealUnder(under, INDEX, encode(Object.fromEntries(newest)));
      const isDone = await this.#rows.change({
        ...change,
        expect: [...expect, { key, value: before.value }],
        put: [...put, { key, value }],
      });
      if (isDone) {
        this.#known = { value, newest };
        return true;
      }
      const now = await this.#read(key);
      if (sameStored(before.value, now.value)) return false;
      before = now;
    }
  }

  /** Whether the index opens and hangs on one of its secrets. */
  async isBound(): Promise<boolean> {
    const { value, newest } = await this.#read(await this.key());
    return newest !== undefined && isEpoch(boxHead(value)?.secret);
  }

  async #read(key: RowKey): Promise<StoredIndex> {
    const [value] = await this.#rows.get([key]);
    return { value, newest: await this.open(value) };
  }

  // Of a vault that an earlier release wrote, or whose index is damaged.
  async #found(value: unknown): Promise<ReadonlyMap<string, number>> {
    const places = new DraftPlaces(this.#keyring);
    const { read } = await openEntries(places, await this.#rows.range(await places.entries()));
    const found = new Map(read.toReversed().map(({ id, revision }) => [id, revision]));
    return isEpoch(boxHead(value)?.secret) ? found.set(WHOLE, 1) : found;
  }
}
