import type { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  Disk,
  OverwritableFiles,
  newVault,
  onDisk,
  place,
  reopened,
  rowsOf,
  saved,
  valueOf,
} from '../../test/fixture.js';
import { goldenDevice } from '../../test/golden.js';
import { TestLocks } from '../../test/locks.js';
import { WHOLE } from '../drafts/draft-index.js';
import type { Vault } from '../vault/vault.js';
import type { VaultOptions } from '../vault/vault-options.js';

const locks = () => new TestLocks() as unknown as LockManager;

/** The whole database as it was earlier, in place of what is there; the file with the secrets stays as it is. */
const putBack = (options: VaultOptions, rows: Map<string, unknown>): Promise<void> =>
  onDisk(options, async (disk) => {
    for (const key of (await disk.records()).keys()) await disk.remove(key);
    for (const [key, value] of rows) await disk.write(key, value);
  });

const list = async (vault: Vault) => valueOf(await vault.drafts.list());

/** A visit of the worker's, from unlocking to locking. */
async function visit(options: VaultOptions, work: (vault: Vault) => Promise<void>): Promise<void> {
  const vault = await reopened(options);
  await work(vault);
  expect(await vault.lock()).toEqual([]);
}

const isQuiet = async (vault: Vault): Promise<void> => {
  expect(await list(vault)).toMatchObject({ gone: [], damaged: [] });
  expect((await list(vault)).drafts.filter(({ earlier }) => earlier)).toEqual([]);
};

let options: VaultOptions;

beforeEach(async () => {
  options = place({ locks: locks() });
  const vault = await newVault(options);
  await saved(vault, 'a', 'one');
  await vault.lock();
});

describe('a whole database that was put back as it was earlier', () => {
  it('is noticed at the next unlock, until somebody lets go of it; nothing is deleted, and the worker goes on', async () => {
    const early = await rowsOf(options);
    await visit(options, async (vault) => {
      await saved(vault, 'a', 'two');
      await saved(vault, 'b', 'begun');
    });
    await putBack(options, early);
    await visit(options, async (vault) => {
      expect(await list(vault)).toMatchObject({ gone: [WHOLE], drafts: [{ id: 'a', earlier: true }] });
      expect(valueOf(await vault.drafts.open('a')).state).toBe('one');
      await saved(vault, 'a', 'two, once more');
      expect((await list(vault)).gone).toEqual([WHOLE]);
    });
    await visit(options, async (vault) => {
      expect((await list(vault)).gone).toEqual([WHOLE]);
      valueOf(await vault.drafts.remove(WHOLE));
      await isQuiet(vault);
    });
    await visit(options, isQuiet);
  });

  it.each([
    ['before anything was saved', 0],
    ['as it was after the first save', 1],
    ['as it was a visit ago', 2],
    ['as it was at the last unlock', 3],
  ])('is noticed where it stands %s', async (_, at) => {
    const fresh = place({ locks: locks() });
    const vault = await newVault(fresh);
    const copies = [await rowsOf(fresh)];
    await saved(vault, 'a', 'one');
    copies.push(await rowsOf(fresh));
    await vault.lock();
    copies.push(await rowsOf(fresh));
    await visit(fresh, async (open) => {
      await saved(open, 'a', 'two');
      copies.push(await rowsOf(fresh));
      await open.records('outbox').put('waits', 1);
    });
    await putBack(fresh, copies[at] ?? new Map());
    await visit(fresh, async (open) => {
      expect((await list(open)).gone).toContain(WHOLE);
    });
  });

  it('is noticed where only forms wait and no draft is there, and where the index alone was taken away', async () => {
    await visit(options, async (vault) => {
      await vault.drafts.remove('a');
      valueOf(await vault.records('outbox').put('waits', 1));
    });
    const early = await rowsOf(options);
    await visit(options, async (vault) => void valueOf(await vault.records('outbox').put('waits', 2)));
    await putBack(options, early);
    await visit(options, async (vault) => {
      expect((await list(vault)).gone).toEqual([WHOLE]);
      expect(valueOf(await vault.records('outbox').get('waits'))).toBe(1);
      valueOf(await vault.drafts.remove(WHOLE));
    });
    await onDisk(options, async (disk) => {
      for (const key of (await disk.records()).keys()) if (Disk.isIndex(key)) await disk.remove(key);
    });
    await visit(options, async (vault) => {
      expect((await list(vault)).gone).toEqual([WHOLE]);
    });
  });

  it('is not noticed where the file with the secrets is put back with it, which is said in docs/security.md', async () => {
    const { files } = options.shredFiles as OverwritableFiles;
    const [early, secrets] = [await rowsOf(options), new Map(files)];
    await visit(options, (vault) => saved(vault, 'a', 'two'));
    await putBack(options, early);
    for (const [name, bytes] of secrets) files.set(name, bytes);
    await visit(options, isQuiet);
  });
});

/** Lets what happens to the disk end after so many writes, of the database or of the file, as a kill does. */
function killedAfter(writes: number, given: VaultOptions): VaultOptions {
  let left = writes;
  const files = given.shredFiles as OverwritableFiles;
  const isAlive = (): boolean => (left -= 1) >= 0;
  const shredFiles = new OverwritableFiles();
  shredFiles.read = (name) => files.read(name);
  shredFiles.write = async (name, at, bytes) => {
    if (!isAlive()) throw new DOMException('', 'NotReadableError');
    await files.write(name, at, bytes);
  };
  const factory = given.indexedDB as unknown as IDBFactory;
  const indexedDB = new Proxy(factory, {
    get: (target, name) =>
      name === 'open'
        ? (...how: Parameters<IDBFactory['open']>) => {
            const request = target.open(...how);
            request.addEventListener('success', () => {
              const { result } = request;
              const transaction = result.transaction.bind(result);
              result.transaction = (stores, mode, more) => {
                if (mode === 'readwrite' && !isAlive()) throw new DOMException('', 'UnknownError');
                return transaction(stores, mode, more);
              };
            });
            return request;
          }
        : (Reflect.get(target, name) as unknown),
  });
  return { ...given, shredFiles, indexedDB: indexedDB as never, locks: locks(), patience: 100 };
}

describe('what was interrupted', () => {
  it.each(Array.from({ length: 10 }, (_, writes) => writes))(
    'is never taken for a put-back, and the next put-back is noticed: killed after %i writes',
    async (writes) => {
      const cut = killedAfter(writes, options);
      const vault = await reopened(cut);
      const writer = vault.drafts.writer({ id: 'b', form: 'f', formVersion: '1', caseCode: 'X' });
      writer.save(() => 'begun');
      await writer.flush();
      vault.drop(); // it is gone without a word
      await new Promise((resolve) => setTimeout(resolve, 20));
      await visit(options, isQuiet);
      const early = await rowsOf(options);
      await visit(options, (open) => saved(open, 'a', 'two'));
      await putBack(options, early);
      await visit(options, async (open) => {
        expect((await list(open)).gone).toEqual([WHOLE]);
      });
    },
  );

  it('is never taken for a put-back either when the vault was new', async () => {
    for (let writes = 3; writes < 12; writes += 1) {
      const fresh = place({ locks: locks() });
      const cut = killedAfter(writes, fresh);
      const vault = await newVault(cut).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 20));
      vault?.drop();
      const header = [...(await rowsOf(fresh)).keys()].some((key) => key.startsWith('["header"'));
      if (header) await visit(fresh, isQuiet);
    }
  });

  it('by two tabs that open, save and lock at the same moment is never taken for a put-back', async () => {
    for (let each = 0; each < 5; each += 1) {
      const tabs = await Promise.all([reopened(options), reopened(options)]);
      await Promise.all(tabs.map((vault, at) => saved(vault, `tab ${at}`, each)));
      for (const vault of tabs) await isQuiet(vault);
      await Promise.all(tabs.map((vault) => vault.lock()));
    }
    await visit(options, isQuiet);
  });
});

describe('a vault that was written before the index hung on secrets of its own', () => {
  it.each(['v1', 'v2', 'v3', 'v4'] as const)(
    'is not suspected, and is watched from its first unlock on: %s',
    async (format) => {
      const golden = { ...(await goldenDevice(format)), locks: locks() };
      const before = await rowsOf(golden);
      await visit(golden, isQuiet);
      if (format === 'v1') return; // its first header is no longer taken once its secrets are made
      await visit(golden, isQuiet);
      await putBack(golden, before);
      await visit(golden, async (vault) => {
        expect((await list(vault)).gone).toContain(WHOLE);
      });
    },
  );
});

it('a vault whose secrets lie in the database is left as it is', async () => {
  const shredFiles = new OverwritableFiles();
  shredFiles.refusing = true;
  const weak = place({ shredFiles, locks: locks() });
  const vault = await newVault(weak);
  await saved(vault, 'a', 'one');
  await vault.lock();
  await visit(weak, isQuiet);
});
