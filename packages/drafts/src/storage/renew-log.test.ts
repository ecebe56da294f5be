import { IDBDatabase, IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ManualClock, newVault, place, registration, reopened, valueOf } from '../../test/fixture.js';
import type { SaveStatus } from '../drafts/save-status.js';

const MORE_THAN_CHROMIUM_TAKES = 4 * 1024 * 1024;

// A disk that is really full is filled in test/long/storage-failures.mjs; here is what such a browser is asked for.
const disk = { roomFor: Infinity, asked: 0, entries: 0 };
const cache = {
  async put(_: string, response: Response) {
    disk.asked += 1;
    if ((await response.arrayBuffer()).byteLength > disk.roomFor) throw new DOMException('', 'QuotaExceededError');
    disk.entries += 1;
  },
  delete() {
    disk.entries = 0;
    return Promise.resolve(true);
  },
};

/** Counts the bytes that are put into a database of drafts, and those that only fill the log. */
function countedBytes() {
  const { put } = IDBObjectStore.prototype;
  const bytes = { ofDrafts: 0, ofFiller: 0 };
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
    const { byteLength } = given[0] as Uint8Array;
    bytes[this.transaction.db.name === 'store-4a7d' ? 'ofDrafts' : 'ofFiller'] += byteLength;
    return put.apply(this, given as Parameters<typeof put>);
  });
  return bytes;
}

/** A draft whose first save has failed as on a full disk. */
async function failedDraft() {
  const clock = new ManualClock();
  const vault = await newVault(place({ clock }));
  const writer = vault.drafts.writer(registration('a'));
  const failing = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
    throw new DOMException('', 'UnknownError');
  });
  writer.save(() => 'told');
  expect(await writer.flush()).toMatchObject({ kind: 'failed', error: { code: 'full' } });
  failing.mockRestore();
  return {
    /** What comes of the next try. */
    async tried(): Promise<SaveStatus> {
      const told = new Promise<SaveStatus>((resolve) => {
        const leave = writer.subscribe((status) => {
          if (status.kind === 'saving') return;
          leave();
          resolve(status);
        });
      });
      clock.pass(5_000);
      return told;
    },
  };
}

/** A device on which the log cannot be begun anew until it is let go: another tab holds the database that is made for it. */
async function heldLog() {
  const options = place({ patience: 20_000, indexedDB: new IDBFactory() });
  const { indexedDB } = options;
  const held = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB?.open('room-4a7d', 1);
    request?.addEventListener('success', () => {
      resolve(request.result as never);
    });
  });
  indexedDB?.deleteDatabase('room-4a7d');
  return {
    options,
    letGo: () => {
      held.close();
    },
  };
}

beforeEach(() => {
  vi.resetModules(); // each test is a page of its own
  Object.assign(disk, { roomFor: Infinity, asked: 0 });
  vi.stubGlobal('caches', { open: () => Promise.resolve(cache) });
  vi.stubGlobal('navigator', { userAgentData: {} });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('the log of the database', () => {
  it('is begun anew once in each page, since the one before may have been left on a full disk; nothing stays of it', async () => {
    const bytes = countedBytes();
    const indexedDB = new IDBFactory();
    const options = place({ indexedDB });
    await newVault(options);
    await vi.waitFor(async () => {
      expect(bytes.ofFiller).toBeGreaterThan(MORE_THAN_CHROMIUM_TAKES);
      expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['store-4a7d']);
    });
    expect(disk).toMatchObject({ asked: 1, entries: 0 });
    const once = bytes.ofFiller;
    await reopened(options);
    expect(bytes.ofFiller).toBe(once);
  });

  it('has nothing written behind a failure while there is no room; then it is begun anew, and the draft is saved', async () => {
    disk.roomFor = 0;
    const draft = await failedDraft();
    const bytes = countedBytes();
    expect(await draft.tried()).toMatchObject({ kind: 'failed', error: { code: 'full' } });
    expect(bytes).toEqual({ ofDrafts: 0, ofFiller: 0 });
    disk.roomFor = Infinity;
    expect((await draft.tried()).kind).toBe('saved');
    expect(bytes.ofFiller).toBeGreaterThan(MORE_THAN_CHROMIUM_TAKES);
    expect(bytes.ofDrafts).toBeGreaterThan(0);
  });

  it('holds up nothing that is typed meanwhile: it is on the disk at once, and is called saved once it was written again', async () => {
    const { options, letGo } = await heldLog();
    const vault = await newVault(options);
    const writer = vault.drafts.writer(registration('a'));
    const told: string[] = [];
    writer.subscribe(({ kind }) => told.push(kind));
    for (const state of ['t', 'to', 'told']) {
      writer.save(() => state);
      await vi.waitFor(async () => {
        expect(valueOf(await vault.drafts.open('a')).state).toBe(state);
      });
    }
    const other = await reopened(options);
    expect(valueOf(await other.drafts.open('a')).state).toBe('told');
    expect(new Set(told)).toEqual(new Set(['saving']));
    const { revision } = valueOf(await vault.drafts.open('a')).summary;
    letGo();
    expect((await writer.flush()).kind).toBe('saved');
    expect(valueOf(await vault.drafts.open('a'))).toMatchObject({ state: 'told', summary: { revision: revision + 1 } });
  });

  it('gives what was written meanwhile back at a lock, which does not wait for it longer than a second', async () => {
    const { options, letGo } = await heldLog();
    const vault = await newVault(options);
    const writer = vault.drafts.writer(registration('a'));
    writer.save(() => 'told');
    await vi.waitFor(async () => {
      expect(valueOf(await vault.drafts.open('a')).state).toBe('told');
    });
    const [held] = await vault.lock();
    letGo();
    const again = await reopened(options);
    const taken = held && (await again.drafts.takeUp(held));
    expect(taken).toMatchObject({ id: 'a', state: 'told' });
    expect(await taken?.writer.flush()).toMatchObject({ kind: 'saved' });
    expect(await taken?.writer.flush()).not.toHaveProperty('conflictCopy');
  });

  it('is begun anew once more where a write has failed since it was begun, and nothing is written before that', async () => {
    const { options, letGo } = await heldLog();
    const clock = new ManualClock();
    const vault = await newVault({ ...options, clock });
    const writer = vault.drafts.writer(registration('a'));
    const bytes = countedBytes();
    const failing = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
      throw new DOMException('', 'UnknownError');
    });
    writer.save(() => 'told');
    expect(await writer.flush()).toMatchObject({ kind: 'failed', error: { code: 'full' } });
    failing.mockRestore();
    clock.pass(5_000);
    letGo();
    const before = bytes.ofDrafts;
    await vi.waitFor(() => {
      expect(bytes.ofFiller).toBeGreaterThan(2 * MORE_THAN_CHROMIUM_TAKES);
    });
    expect(before).toBe(0);
    expect((await writer.flush()).kind).toBe('saved');
  });

  it('has nothing written behind it where the disk was full before it was begun anew', async () => {
    const { put } = IDBObjectStore.prototype;
    const filling = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...given
    ) {
      if (this.transaction.db.name === 'store-4a7d') return put.apply(this, given as Parameters<typeof put>);
      disk.roomFor = 0;
      throw new DOMException('', 'UnknownError');
    });
    const indexedDB = new IDBFactory();
    const leftBehind = vi.spyOn(indexedDB, 'deleteDatabase');
    const clock = new ManualClock();
    const vault = await newVault(place({ clock, indexedDB }));
    await vi.waitFor(() => {
      expect(leftBehind).toHaveBeenCalledWith('room-4a7d');
    });
    await new Promise((resolve) => setTimeout(resolve)); // its failure is known
    filling.mockRestore();
    const bytes = countedBytes();
    const writer = vault.drafts.writer(registration('a'));
    writer.save(() => 'told');
    expect(await writer.flush()).toMatchObject({ kind: 'failed', error: { code: 'full' } });
    expect(bytes.ofDrafts).toBe(0);
    disk.roomFor = Infinity;
    clock.pass(5_000);
    expect((await writer.flush()).kind).toBe('saved');
    expect(bytes.ofFiller).toBeGreaterThan(MORE_THAN_CHROMIUM_TAKES);
  });

  it('has nothing written behind it while it is not known whether there is room', async () => {
    let known: (() => void) | undefined;
    vi.stubGlobal('caches', { open: () => new Promise((resolve) => (known = () => resolve(cache))) });
    const vault = await newVault(place({ patience: 20_000 }));
    const bytes = countedBytes();
    vault.drafts.writer(registration('a')).save(() => 'told');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(bytes.ofDrafts).toBe(0);
    known?.();
    await vi.waitFor(async () => {
      expect(valueOf(await vault.drafts.open('a')).state).toBe('told');
    });
  });

  it('is begun anew also where the browser has taken away what was asked for room before', async () => {
    const dead = { put: () => Promise.reject(new DOMException('', 'QuotaExceededError')), delete: cache.delete };
    const open = vi.fn().mockResolvedValueOnce(dead).mockRejectedValueOnce(new DOMException('', 'UnknownError'));
    vi.stubGlobal('caches', { open: open.mockResolvedValue(cache) });
    const draft = await failedDraft();
    await vi.waitFor(async () => {
      expect((await draft.tried()).kind).toBe('saved');
    });
  });

  it('keeps no draft from being saved where there is room for it alone', async () => {
    disk.roomFor = 100_000;
    const draft = await failedDraft();
    const bytes = countedBytes();
    expect((await draft.tried()).kind).toBe('saved');
    expect(bytes.ofFiller).toBe(0);
  });

  it('is left alone in other browsers', async () => {
    vi.stubGlobal('navigator', {});
    const draft = await failedDraft();
    expect((await draft.tried()).kind).toBe('saved');
    expect(disk.asked).toBe(0);
  });
});
