import { writeFileSync } from 'node:fs';
import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Disk, ManualClock, errorOf, onDisk, reopened, valueOf, rowsOf } from '../../test/fixture.js';
import { goldenDevice, goldenFormats, goldenText, takenFrom } from '../../test/golden.js';
import { first, formatOf, photo, presentDevice, second, third, toldToTheEnd } from '../../test/golden-present.js';
import { TestLocks } from '../../test/locks.js';
import { memoryVault } from '../vault/memory-vault.js';
import { openVault } from '../vault/open-vault.js';
import { vaultAccess } from '../vault/vault-access.js';
import type { Vault } from '../vault/vault.js';

async function expectWhole(vault: Vault): Promise<void> {
  const { drafts, damaged } = valueOf(await vault.drafts.list());
  expect(damaged).toEqual([]);
  expect(drafts.map(({ id, revision }) => [id, revision]).sort()).toEqual([
    [first, 3],
    [second, 1],
  ]);
  expect(drafts.some((draft) => draft.damaged)).toBe(false);
  const opened = valueOf(await vault.drafts.open(first));
  expect(opened.state).toEqual(toldToTheEnd);
  expect(valueOf(await vault.drafts.open(second)).state).toEqual({ story: 'one save only' });
  expect(valueOf(await vault.records('outbox').get('parcel-1'))).toEqual({ body: 'to be sent' });
}

/** Kills the transaction of the write with this number, as when the tab dies there; gives the writes that there were. */
function abortAtPut(killed: number): readonly unknown[] {
  const { put } = IDBObjectStore.prototype;
  const writes: unknown[] = [];
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
    const request = put.apply(this, given as Parameters<typeof put>);
    if (writes.push(given) === killed + 1)
      request.addEventListener('success', () => {
        (this.transaction as unknown as { _abort(name: string): void })._abort('UnknownError');
      });
    return request;
  });
  return writes;
}

const locks = () => new TestLocks() as unknown as LockManager;

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a vault of a released format', () => {
  it.each(goldenFormats)('opens with everything in it: %s', async (format) => {
    const options = await goldenDevice(format);
    await expectWhole(await reopened(options));
    await expectWhole(await reopened(options));
  });

  it.each(['v3', 'v4', 'v5'] as const)('holds photos and an index since the third: %s', async (format) => {
    const vault = await reopened(await goldenDevice(format));
    expect(valueOf(await vault.drafts.list())).toMatchObject({ gone: [], damaged: [] });
    const photos = await vault.attachments(second);
    const [kept] = valueOf(await photos.list());
    expect(await valueOf(await photos.read(kept?.id ?? '')).text()).toBe(await photo.text());
  });

  it('holds marks of its records since the fourth', async () => {
    const options = await goldenDevice('v4');
    const disk = new Disk(options);
    const outbox = Disk.changed(await rowsOf(await goldenDevice('v3')), await rowsOf(options));
    for (const key of outbox) await disk.remove(key);
    await disk.close();
    expect(valueOf(await (await reopened(options)).drafts.list()).gone).toHaveLength(2);
  });

  it('is noticed when the whole of it is put back after a visit of this code', async () => {
    const options = { ...(await goldenDevice('v5')), locks: locks() };
    const before = await rowsOf(options);
    await (await reopened(options)).lock();
    await onDisk(options, async (disk) => {
      for (const [key, value] of before) await disk.write(key, value);
    });
    expect(valueOf(await (await reopened(options)).drafts.list()).gone).toEqual(['vault']);
  });

  it('opens by its recovery code, shows what was sent, and brings drafts in from its sealed file: v5', async () => {
    const options = { ...(await goldenDevice('v5')), clock: new ManualClock() };
    const { recoveryCode: code, file } = takenFrom('v5');
    const vault = valueOf(await (await vaultAccess(options)).open({ kind: 'code', code }));
    await expectWhole(vault);
    expect(valueOf(await (await vault.sent()).open(third)).state).toEqual({ story: 'sent' });
    const elsewhere = memoryVault();
    const { passphrase } = options;
    const brought = valueOf(await (await elsewhere.backup()).importSealed(file, { passphrase }));
    const states = await Promise.all(brought.map(async ({ id }) => valueOf(await elsewhere.drafts.open(id)).state));
    expect(states).toEqual([toldToTheEnd, { story: 'one save only' }]);
    const kept = await elsewhere.attachments(brought[1]?.id ?? '');
    expect(valueOf(await kept.list())).toMatchObject([{ type: photo.type, bytes: photo.size }]);
  });

  it('is what this code writes, or a newer one is to be kept: GOLDEN=v6 makes it', { timeout: 120_000 }, async () => {
    const { options, taken } = await presentDevice();
    const made = process.env['GOLDEN'];
    if (made)
      writeFileSync(new URL(`../../test/golden/${made}.json`, import.meta.url), await goldenText(options, taken));
    const last = goldenFormats.at(-1) ?? 'v1';
    const now = await formatOf(options);
    expect(now).toEqual(await formatOf({ ...options, ...(await goldenDevice(last)) }));
    expect(now).not.toEqual(await formatOf({ ...options, ...(await goldenDevice('v4')) }));
  });

  it.each(goldenFormats)('goes on being written in the present format: %s', async (format) => {
    const options = await goldenDevice(format);
    const vault = await reopened(options);
    const { summary } = valueOf(await vault.drafts.open(first));
    const writer = vault.drafts.writer(summary);
    writer.save(() => 'four');
    expect((await writer.flush()).kind).toBe('saved');
    writer.save(() => 'five');
    await writer.close();
    const again = await reopened(options);
    expect(valueOf(await again.drafts.open(first))).toMatchObject({ summary: { revision: 5 }, state: 'five' });
    expect(valueOf(await again.drafts.list()).damaged).toEqual([]);
  });

  it('refuses another passphrase and is left as it was', async () => {
    const options = await goldenDevice('v1');
    const before = await rowsOf(options);
    expect(errorOf(await openVault({ ...options, passphrase: 'four words of his' }))).toBe('wrongPassphrase');
    expect(await rowsOf(options)).toEqual(before);
  });

  it.each([
    ['the first header', 0, false],
    ['the second header', 1, false],
    ['the secrets', 0, true],
    ['the header, its secrets being in the database', 2, true],
  ])('is whole after a migration that was killed while it wrote %s', async (_, killed, refusing) => {
    const options = await goldenDevice('v1');
    options.shredFiles.refusing = refusing;
    abortAtPut(killed);
    await openVault(options);
    vi.restoreAllMocks();
    await expectWhole(await reopened(options));
  });

  it('is not migrated twice when two tabs open it at the same moment', async () => {
    const options = await goldenDevice('v1');
    await Promise.all([openVault(options), openVault(options)]);
    const vault = await reopened(options);
    await expectWhole(vault);
    const writer = vault.drafts.writer(valueOf(await vault.drafts.open(first)).summary);
    writer.save(() => 'four');
    await writer.close();
    expect(valueOf(await (await reopened(options)).drafts.open(first)).state).toBe('four');
  });
});
