import { attempt } from './attempt.js';
import { DraftIndex, markOf, recordName } from './draft-index.js';
import type { Keyring } from './keyring.js';
import { claim, claimed } from './numbers.js';
import type { RowKey, Rows } from './rows.js';
import { boxHead, encode } from './sealed-box.js';
import type { SealedRecord, SealedRecords } from './sealed-records.js';
import { StorageFailure } from './storage-failure.js';

/** The sealed records of one purpose in a vault; the index knows which is the last that was put under each id. */
export function vaultRecords(rows: Rows, keyring: Keyring, purpose: string): SealedRecords {
  const records = ['records', purpose];
  const index = new DraftIndex(rows, keyring);
  const keyOf = (id: string): Promise<RowKey> => keyring.rowKey(records, [...records, id]);

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
      return attempt(async () => {
        const key = await keyOf(id);
        // A record keeps the secret it has; when another tab takes the same one for something else, or puts it too, once more.
        for (let written = false; !written;) {
          const [stored] = await rows.get([key]);
          const own = boxHead(stored)?.secret ?? 0;
          const { secret, expect, put } = own > 0 ? claimed(own) : await claim(rows, keyring);
          const box = await keyring.sealUnder({ purpose: records, secret }, [...records, ...key], encoded);
          written = await index.change(
            { expect: [...expect, { key, value: stored }], put: [...put, { key, value: box }] },
            new Map([[recordName(key), await markOf(box)]]),
          );
        }
      });
    },
    get: (id) =>
      attempt(async () => {
        const key = await keyOf(id);
        const [stored] = await rows.get([key]);
        const record = await opened(key, stored);
        if (stored !== undefined && !record) throw new StorageFailure('damaged');
        return record?.value;
      }),
    remove: (id) =>
      attempt(async () => {
        const { forget } = await import('./forgetting.js');
        const key = await keyOf(id);
        await forget(rows, keyring, { keys: [key], draft: recordName(key) });
      }),
  };
}
