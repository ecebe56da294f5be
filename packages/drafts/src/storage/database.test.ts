import { forceCloseDatabase, IDBObjectStore, IDBTransaction } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ManualClock, errorOf, newVault, place, registration, reopened, valueOf } from '../../test/fixture.js';
import { watched } from '../../test/watched.js';
import { openVault } from '../vault/open-vault.js';

type Abortable = IDBTransaction & { _abort(name: string): void };

/** Makes each write succeed as a request and then lets its transaction abort, as browsers do over quota. */
function abortAfterSuccess(name: string): void {
  const { put } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
    const request = put.apply(this, given as Parameters<typeof put>);
    request.addEventListener('success', () => {
      (this.transaction as unknown as Abortable)._abort(name);
    });
    return request;
  });
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the database', () => {
  it('is asked for strict durability in every transaction', async () => {
    const { indexedDB, connections } = watched();
    const options = place({ indexedDB });
    await newVault(options);
    const transaction = vi.spyOn(Object.getPrototypeOf(connections[0]) as IDBDatabase, 'transaction');
    const vault = await reopened(options);
    const writer = vault.drafts.writer(registration('a'));
    writer.save(() => 1);
    await writer.flush();
    await vault.records('outbox').put('one', 1);
    const asked = transaction.mock.calls.map(([, , how]) => how?.durability);
    expect(asked.length).toBeGreaterThan(3);
    expect(new Set(asked)).toEqual(new Set(['strict']));
  });

  it.each(['QuotaExceededError', 'DataError', 'UnknownError'])(
    'is not believed when a write succeeds and then aborts with %s',
    async (name) => {
      const clock = new ManualClock();
      const options = place({ clock });
      const vault = await newVault(options);
      const writer = vault.drafts.writer(registration('a'));
      abortAfterSuccess(name);
      writer.save(() => 'told');
      const code = name === 'QuotaExceededError' ? 'quota' : 'full';
      expect(await writer.flush()).toMatchObject({ kind: 'failed', error: { code } });
      expect(errorOf(await vault.records('outbox').put('one', 1))).toBe(code);
      vi.restoreAllMocks();
      const saved = new Promise((resolve) => writer.subscribe(resolve));
      clock.pass(5_000);
      expect(await saved).toMatchObject({ kind: 'saved' });
      expect(valueOf(await (await reopened(options)).drafts.open('a')).state).toBe('told');
    },
  );

  it('opens anew when the browser has closed its connection', async () => {
    const { indexedDB, connections } = watched();
    const vault = await newVault(place({ indexedDB }));
    const writer = vault.drafts.writer(registration('a'));
    writer.save(() => 1);
    await writer.flush();
    for (const connection of connections) forceCloseDatabase(connection as never);
    writer.save(() => 2);
    expect((await writer.flush()).kind).toBe('saved');
    expect(valueOf(await vault.drafts.open('a')).state).toBe(2);
  });

  it('fails once and opens anew when its connection is dead without a word', async () => {
    const { indexedDB, connections } = watched();
    const clock = new ManualClock();
    const vault = await newVault(place({ indexedDB, clock }));
    const writer = vault.drafts.writer(registration('a'));
    writer.save(() => 0);
    await writer.flush(); // until then a save that fails is tried again without a word
    // What the vault writes beside the saves may meet the dead connection first, and open anew for them.
    for (let tries = 0; tries < 9 && writer.status.kind !== 'failed'; tries += 1) {
      for (const connection of connections) connection.close();
      writer.save(() => tries);
      await writer.flush();
    }
    expect(writer.status).toMatchObject({ kind: 'failed', error: { code: 'closed' } });
    const saved = new Promise((resolve) => writer.subscribe(resolve));
    clock.pass(5_000);
    expect(await saved).toMatchObject({ kind: 'saved' });
  });

  it('lets another tab delete it, says blocked while a third tab holds it, and heals by itself', async () => {
    const options = place({ patience: 50 });
    const { indexedDB } = options;
    const vault = await newVault(options);
    const held = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB?.open('store-4a7d');
      request?.addEventListener('success', () => {
        resolve(request.result);
      });
    });
    const deleted = new Promise((resolve) =>
      indexedDB?.deleteDatabase('store-4a7d').addEventListener('success', resolve),
    );
    await vi.waitFor(async () => {
      expect(errorOf(await vault.records('outbox').put('one', 1))).toBe('blocked');
    });
    expect(errorOf(await openVault(options))).toBe('blocked');
    held.close();
    await deleted;
    expect(errorOf(await vault.records('outbox').put('one', 1))).toBe('no error');
    expect(errorOf(await openVault(options))).toBe('no error');
  });

  it('of a later release is left alone', async () => {
    const options = place();
    await new Promise((resolve) => options.indexedDB?.open('store-4a7d', 2).addEventListener('success', resolve));
    expect(errorOf(await openVault({ ...options, patience: 50 }))).toBe('blocked');
  });
});
