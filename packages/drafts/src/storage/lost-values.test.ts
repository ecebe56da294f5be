import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { newVault, onDisk, place, reopened, saved, valueOf } from '../../test/fixture.js';
import type { VaultOptions } from '../vault/vault-options.js';

type Store = IDBObjectStore & {
  readonly transaction: { _execRequestAsync(asked: { source: Store; operation: () => unknown }): IDBRequest };
};

/** The device's browser has lost what it keeps beside its log of these rows, as Chromium may on a full disk. */
function lost(names: readonly string[]): void {
  const { get, getAll } = IDBObjectStore.prototype;
  const failing = (store: Store): never =>
    store.transaction._execRequestAsync({
      source: store,
      operation: () => {
        throw new DOMException('Data lost due to missing file.', 'NotReadableError');
      },
    }) as never;
  vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
    return names.includes(JSON.stringify(key)) ? failing(this as Store) : get.call(this, key);
  });
  vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (this: IDBObjectStore, range, count) {
    const holds = names.some((name) => (range as unknown as IDBKeyRange).includes(JSON.parse(name)));
    return holds ? failing(this as Store) : getAll.call(this, range, count);
  });
}

const LARGE = 'x'.repeat(100_000);

/** The names of the rows on the device that are as large as a browser keeps them in files of their own. */
const largeRows = (options: VaultOptions) =>
  onDisk(options, async (disk) =>
    [...(await disk.records())].filter(([, value]) => (value as Uint8Array).length > 65_536).map(([key]) => key),
  );

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a large row that the browser has lost', () => {
  it('takes nothing with it: the revision before opens, the draft is saved again, and what was remembered is', async () => {
    const options = place();
    const vault = await newVault(options);
    await saved(vault, 'a', `one ${LARGE}`);
    const before = await largeRows(options);
    await saved(vault, 'a', `two ${LARGE}`);
    const newest = (await largeRows(options)).filter((name) => !before.includes(name));
    expect(newest).toHaveLength(1);
    await saved(vault, 'b', 'another');
    valueOf(await vault.records('outbox').put('waiting', 'to be sent'));
    await vault.lock();
    lost(newest);
    const again = await reopened(options);
    const opened = valueOf(await again.drafts.open('a'));
    expect(opened).toMatchObject({ state: `one ${LARGE}`, summary: { damaged: true } });
    await saved(again, 'a', 'three', 'four');
    expect(valueOf(await again.drafts.open('b')).state).toBe('another');
    expect(valueOf(await again.records('outbox').all()).records).toHaveLength(1);
    expect(valueOf(await again.drafts.open('a')).state).toBe('four');
  });
});
