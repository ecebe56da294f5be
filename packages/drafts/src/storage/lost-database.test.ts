import { IDBFactory } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  ManualClock,
  type OverwritableFiles,
  cleared,
  errorOf,
  newVault,
  place,
  registration,
  reopened,
  saved,
  valueOf,
} from '../../test/fixture.js';
import { watched } from '../../test/watched.js';
import { Database } from './database.js';
import { openVault } from '../vault/open-vault.js';
import type { VaultOptions } from '../vault/vault-options.js';
import { setAsideVault } from '../vault/set-aside-vault.js';
import { wipeVault } from '../wipe/wipe-vault.js';

/** Resolves when the rows that are remembered have been read, over a connection that is closed then. */
const rowsRead = (connections: readonly IDBDatabase[]) =>
  vi.waitFor(
    () => {
      expect(connections.some((connection) => '_closed' in connection && connection._closed)).toBe(true);
    },
    { timeout: 5_000 },
  );

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the database that the browser has lost', () => {
  it('is begun anew with the header, so that what is saved from then on can be opened', async () => {
    const options = place();
    const vault = await newVault(options);
    const writer = vault.drafts.writer(registration('a'));
    writer.save(() => 'one');
    await writer.flush();
    await cleared(options);
    writer.save(() => 'two');
    expect((await writer.flush()).kind).toBe('saved');
    const again = await reopened(options);
    expect(valueOf(await again.drafts.open(writer.id)).state).toBe('two');
    await again.wipe();
    expect(errorOf(await openVault(options))).toBe('missing');
  });

  it('gets everything back that the page knows, and nothing that was erased', async () => {
    const { indexedDB, connections } = watched();
    const options = place({ indexedDB });
    const before = await newVault(options);
    await saved(before, 'earlier', 'of yesterday');
    await before.records('outbox').put('waiting', 'to be sent');
    await before.lock();
    connections.length = 0;
    const vault = await reopened(options);
    await rowsRead(connections);
    await saved(vault, 'a', 'one', 'two');
    await saved(vault, 'erased', 'sent');
    valueOf(await vault.drafts.remove('erased'));
    valueOf(await vault.records('outbox').put('later', 'too'));
    await cleared(options);
    await saved(vault, 'b', 'after it');
    const again = await reopened(options);
    const { drafts, damaged, gone } = valueOf(await again.drafts.list());
    expect(drafts.map(({ id }) => id).toSorted()).toEqual(['a', 'b', 'earlier']);
    expect(drafts.filter(({ earlier, damaged }) => earlier ?? damaged)).toEqual([]);
    expect([damaged, gone]).toEqual([[], []]);
    expect(valueOf(await again.drafts.open('earlier')).state).toBe('of yesterday');
    expect(valueOf(await again.drafts.open('a')).state).toBe('two');
    const { records } = valueOf(await again.records('outbox').all());
    expect(records.map(({ id }) => id).toSorted()).toEqual(['later', 'waiting']);
  });

  it('is put back by each tab that has it open, with what each has written', async () => {
    const options = place();
    const one = await newVault(options);
    const other = await reopened(options);
    await cleared(options);
    await saved(one, 'a', 'by the one');
    await saved(other, 'b', 'by the other');
    const again = await reopened(options);
    expect(valueOf(await again.drafts.list()).drafts.map(({ id }) => id)).toEqual(expect.arrayContaining(['a', 'b']));
  });

  it('is put back also where the file of its secrets cannot be read just then', async () => {
    const options = place();
    const vault = await newVault(options);
    await saved(vault, 'a', 'one');
    await cleared(options);
    const files = options.shredFiles as OverwritableFiles;
    files.unreadable = true;
    await saved(vault, 'b', 'two');
    expect(errorOf(await openVault(options))).toBe('unavailable');
    expect(errorOf(await setAsideVault(options))).toBe('unavailable');
    files.unreadable = false;
    const again = await reopened(options);
    expect(valueOf(await again.drafts.open('b')).state).toBe('two');
  });

  it.each([
    ['was wiped in another tab', async (options: VaultOptions) => void (await wipeVault(options))],
    [
      'was lost with the file of its secrets',
      async (options: VaultOptions) => {
        (options.shredFiles as OverwritableFiles).files.clear();
        await cleared(options);
      },
    ],
  ])('takes nothing for saved of a vault that %s, since nobody could open it', async (_, lose) => {
    const clock = new ManualClock();
    const options = place({ clock });
    const vault = await newVault(options);
    const writer = vault.drafts.writer(registration('a'));
    writer.save(() => 'one');
    await writer.flush();
    await lose(options);
    writer.save(() => 'two');
    expect(await writer.flush()).toMatchObject({ kind: 'failed' });
    expect(errorOf(await vault.records('outbox').put('one', 1))).toBe('missing');
    expect(errorOf(await (await vault.attachments('a')).put(new Blob(['photo'])))).toBe('missing');
    expect(errorOf(await openVault(options))).toBe('missing');
  });

  it('is written to also where another write puts the header back between looking and writing', async () => {
    const options = place();
    const vault = await newVault(options);
    await saved(vault, 'a', 'one');
    await cleared(options);
    const { change } = Database.prototype;
    let isFirst = true;
    vi.spyOn(Database.prototype, 'change').mockImplementation(async function (this: Database, given) {
      if (isFirst && given.present?.length === 0) {
        isFirst = false;
        await change.call(this, given);
      }
      return change.call(this, given);
    });
    expect(errorOf(await vault.records('outbox').put('one', 1))).toBe('no error');
    expect(isFirst).toBe(false);
  });

  it('while the rows to remember were to be read does not come back empty, where nothing could be saved ever again', async () => {
    const indexedDB = new IDBFactory();
    const options = place({ indexedDB });
    const open = indexedDB.open.bind(indexedDB);
    const lostBefore = vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
      if (version === undefined) indexedDB.deleteDatabase(name);
      return open(name, version);
    });
    const vault = await newVault(options);
    await vi.waitFor(() => {
      expect(lostBefore.mock.calls.some(([, version]) => version === undefined)).toBe(true);
    });
    vi.restoreAllMocks();
    await saved(vault, 'a', 'one');
    expect(valueOf(await (await reopened(options)).drafts.open('a')).state).toBe('one');
  });
});
