import { IDBDatabase, IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ManualClock, newVault, place, registration, reopened } from '../test/fixture.js';
import type { SaveStatus } from './save-status.js';

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

beforeEach(() => {
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
