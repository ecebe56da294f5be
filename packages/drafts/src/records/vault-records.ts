import { attempt } from '../storage/attempt.js';
import type { Bytes } from '../crypto/bytes.js';
import { DraftIndex, markOf, recordName } from '../drafts/draft-index.js';
import type { Keyring } from '../crypto/keyring.js';
import { claim, claimed } from './numbers.js';
import type { RowKey, Rows } from '../storage/rows.js';
import { boxHead, encode, isOfLater } from '../crypto/sealed-box.js';
import type { SealedRecord, SealedRecords } from './sealed-records.js';
import { StorageFailure } from '../storage/storage-failure.js';

/** The sealed records of one purpose in a vault; the index knows which is the last that was put under each id. */
export function vaultRecords(rows: Rows, keyring: Keyring, purpose: string): SealedRecords {
  const records = ['records', purpose];
  const keyOf = (id: string): Promise<RowKey> => keyring.rowKey(records, [...records, id]);
  const write = writerOf(rows, keyring, records);

  async function opened(key: RowKey, stored: unknown): Promise<SealedRecord | undefined> {
    // Only what was sealed here under this key and binding opens, so the shape is known.
    return (await keyring.unseal(records, [...records, ...key], stored)) as SealedRecord | undefined;
  }

  return {
    all: () =>
      attempt(async () => {
        const found: SealedRecord[] = [];
        const damaged: string[] = [];
        for (const { key, value } of await rows.range(await keyring.rowKey(records))) {
          const record = await opened(key, value);
          if (record) found.push(record);
          else damaged.push(key.at(-1) ?? '');
        }
        return { records: found, damaged };
      }),
    put(id, value) {
      const encoded = encode({ id, value });
      return attempt(async () => write(await keyOf(id), () => encoded));
    },
    change: (id, alter) =>
      attempt(async () => {
        const key = await keyOf(id);
        await write(key, async (stored) => {
          const before = (await opened(key, stored))?.value;
          const value = alter(before);
          if (value === before) return null;
          return value === undefined ? value : encode({ id, value });
        });
      }),
    get: (id) =>
      attempt(async () => {
        const key = await keyOf(id);
        const [stored] = await rows.get([key]);
        const record = await opened(key, stored);
        if (stored !== undefined && !record) throw new StorageFailure('damaged');
        return record?.value;
      }),
    remove: (id) => attempt(async () => write(await keyOf(id), () => undefined)),
  };
}

/** What is made of a stored record: what to seal in its place, undefined to erase it, null to leave it. */
type Making = Bytes | null | undefined;

/** Writes records in one step with all tabs: where another one was quicker, what is made of the record is made anew. */
function writerOf(rows: Rows, keyring: Keyring, purpose: readonly string[]) {
  const index = new DraftIndex(rows, keyring);

  async function seal(key: RowKey, stored: unknown, encoded: Bytes): Promise<boolean> {
    if (isOfLater(stored)) throw new StorageFailure('damaged');
    // A record keeps the secret it has; another tab may take the same one for something else meanwhile.
    const own = boxHead(stored)?.secret ?? 0;
    const { secret, expect, put } = own > 0 ? claimed(own) : await claim(rows, keyring);
    const value = await keyring.sealUnder({ purpose, secret }, [...purpose, ...key], encoded);
    return index.change(
      { expect: [...expect, { key, value: stored }], put: [...put, { key, value }] },
      new Map([[recordName(key), await markOf(value)]]),
    );
  }

  return async (key: RowKey, make: (stored: unknown) => Making | Promise<Making>): Promise<void> => {
    for (let written = false; !written;) {
      const [stored] = await rows.get([key]);
      const made = await make(stored);
      if (made === null) return;
      if (made) written = await seal(key, stored, made);
      else {
        const { release } = await import('../wipe/forgetting.js');
        written = await release(rows, keyring, { key, value: stored });
      }
    }
  };
}
