import { sameStored } from './bytes.js';
import { openEntries } from './draft-entries.js';
import { DraftPlaces } from './draft-places.js';
import type { Keyring } from './keyring.js';
import type { RowChange, RowKey, Rows } from './rows.js';
import { encode } from './sealed-box.js';
import { hashOf } from './vault-header.js';

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
  async change({ expect = [], put = [], ...change }: RowChange, revised: IndexChange): Promise<boolean> {
    const key = await this.key();
    let before = this.#known ?? (await this.#read(key));
    // Until this write is known to have completed, the index must be read again before the next one.
    this.#known = undefined;
    for (;;) {
      const newest = new Map(before.newest ?? (await this.#found()));
      for (const [id, revision] of revised) {
        if (revision === undefined) newest.delete(id);
        else newest.set(id, revision);
      }
      const value = await this.#keyring.seal(INDEX, INDEX, encode(Object.fromEntries(newest)));
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

  async #read(key: RowKey): Promise<StoredIndex> {
    const [value] = await this.#rows.get([key]);
    return { value, newest: await this.open(value) };
  }

  // Of a vault that an earlier release wrote, or whose index is damaged.
  async #found(): Promise<ReadonlyMap<string, number>> {
    const places = new DraftPlaces(this.#keyring);
    const { read } = await openEntries(places, await this.#rows.range(await places.entries()));
    return new Map(read.toReversed().map(({ id, revision }) => [id, revision]));
  }
}
