import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ManualClock, OverwritableFiles, reopened, valueOf } from '../../test/fixture.js';
import { goldenDevice, goldenFormats } from '../../test/golden.js';
import { first, second, toldToTheEnd } from '../../test/golden-present.js';
import { TestLocks } from '../../test/locks.js';
import { openVault } from '../vault/open-vault.js';
import type { VaultOptions } from '../vault/vault-options.js';

// Many visits with one passphrase: each derivation is done once, and remembered by all that goes into it.
const derived = new Map<string, Promise<Uint8Array>>();
vi.mock(import('../crypto/argon2.js'), async (original) => {
  const { argon2idAsync } = await original();
  return {
    argon2idAsync: async (...given: Parameters<typeof argon2idAsync>) => {
      const all = JSON.stringify(given);
      const found = derived.get(all) ?? argon2idAsync(...given);
      derived.set(all, found);
      return (await found).slice();
    },
  };
});

/** The tab dies at the write with this number, to the database or to the file of secrets; gives how many were tried. */
function diesAt(killed: number): () => number {
  let tried = 0;
  const isDead = (): boolean => tried++ >= killed;
  const { put } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
    const request = put.apply(this, given as Parameters<typeof put>);
    if (isDead())
      request.addEventListener('success', () => {
        (this.transaction as unknown as { _abort(name: string): void })._abort('UnknownError');
      });
    return request;
  });
  const { write } = OverwritableFiles.prototype;
  vi.spyOn(OverwritableFiles.prototype, 'write').mockImplementation(async function (this: OverwritableFiles, ...given) {
    if (isDead()) throw new DOMException('', 'NotReadableError');
    await write.apply(this, given);
  });
  return () => tried;
}

/** Opens a vault, saves two states and locks it; how far that comes does not matter. */
async function firstVisit(options: VaultOptions): Promise<void> {
  const opened = await openVault(options);
  if (!opened.ok) return;
  const { drafts } = opened.value;
  const found = await drafts.open(first);
  const writer = found.ok ? drafts.writer(found.value.summary) : undefined;
  for (const state of ['four', 'five']) {
    writer?.save(() => state);
    await writer?.flush();
  }
  await opened.value.lock();
}

async function expectNothingLost(options: VaultOptions, when: string): Promise<void> {
  const vault = await reopened(options);
  const { drafts, damaged, gone } = valueOf(await vault.drafts.list());
  expect({ damaged, gone, ids: drafts.map(({ id }) => id).sort() }, when).toEqual({
    ...{ damaged: [], gone: [] },
    ids: [first, second],
  });
  expect([toldToTheEnd, 'four', 'five'], when).toContainEqual(valueOf(await vault.drafts.open(first)).state);
  expect(valueOf(await vault.drafts.open(second)).state, when).toEqual({ story: 'one save only' });
  expect(valueOf(await vault.records('outbox').get('parcel-1')), when).toEqual({ body: 'to be sent' });
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the first visit of this code to a vault of a released format', () => {
  it('loses nothing at whichever of its writes the tab dies', { timeout: 120_000 }, async () => {
    let points = 0;
    for (const format of goldenFormats)
      for (let killed = 0; ; killed += 1) {
        const options = {
          ...(await goldenDevice(format)),
          locks: new TestLocks() as unknown as LockManager,
          clock: new ManualClock(),
        };
        const tried = diesAt(killed);
        await firstVisit(options);
        vi.restoreAllMocks();
        if (tried() <= killed) break; // there is no such write
        points += 1;
        await expectNothingLost(options, `${format}, write ${String(killed)}`);
      }
    expect(points).toBeGreaterThan(50);
  });
});
