import { attempt } from './attempt.js';
import type { Keyring } from './keyring.js';
import { claim, claimed } from './numbers.js';
import type { RowKey, Rows } from './rows.js';
import { boxHead, encode } from './sealed-box.js';
import type { SealedRecord, SealedRecords } from './sealed-records.js';
import { StorageFailure } from './storage-failure.js';

/** The sealed records of one purpose in a vault. */
export function vaultRecords(rows: Rows, keyring: Keyring, purpose: string): SealedRecords {
  const records = ['records', purpose];
  const keyOf = (id: string): Promise<RowKey> => keyring.rowKey(records, [...records, id]);

  async function opened(key: RowKey, stored: unknown): Promise<SealedRecord | undefined> {
    // Only what was sealed here under this key and binding opens, so the shape is known.
    return (await keyring.unseal(records, [...records, ...key], stored)) as SealedRecord | undefined;
  }

  const all: SealedRecords['all'] = () =>
    attempt(async () => {
      const found: SealedRecord[] = [];
      const damaged: string[] = [];
      for (const { key, value } of await rows.range(await keyring.rowKey(records))) {
        const record = await opened(key, value);
        if (record) found.push(record);
        else damaged.push(key.at(-1) ?? '');
      }
      return { records: found, damaged };
    });

  return {
    all,
    put(id, value) {
      const encoded = encode({ id, value });
      return attempt(async () => {
        const key = await keyOf(id);
        // A record keeps the secret it has; when another tab takes the same one for something else, it takes another.
        for (let written = false; !written;) {
          const [stored] = await rows.get([key]);
          const own = boxHead(stored)?.secret ?? 0;
          const { secret, expect, put } = own > 0 ? claimed(own) : await claim(rows, keyring);
          const box = await keyring.sealUnder({ purpose: records, secret }, [...records, ...key], encoded);
          const unchanged = own > 0 ? { key, value: stored } : undefined;
          written = await rows.change({
            expect: unchanged ? [...expect, unchanged] : expect,
            put: [...put, { key, value: box }],
          });
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
    async list() {
      const found = await all();
      return found.ok ? { ok: true, value: found.value.records.map(({ id }) => id) } : found;
    },
    remove: (id) =>
      attempt(async () => {
        const { forget } = await import('./forgetting.js');
        await forget(rows, keyring, { keys: [await keyOf(id)] });
      }),
  };
}
