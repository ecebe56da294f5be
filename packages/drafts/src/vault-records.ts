import { attempt } from './attempt.js';
import type { Keyring } from './keyring.js';
import type { RowKey, Rows } from './rows.js';
import { encode } from './sealed-box.js';
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
        await rows.change({ put: [{ key, value: await keyring.seal(records, [...records, ...key], encoded) }] });
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
        await rows.change({ remove: [await keyOf(id)] });
      }),
  };
}
