import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Disk, type OverwritableFiles, errorOf, reopened, valueOf, rowsOf } from '../../test/fixture.js';
import { goldenDevice } from '../../test/golden.js';
import { openVault } from '../open-vault.js';
import type { Vault } from '../vault.js';

const first = '5f0c1f7a-7a55-4a8e-9c3b-0d6c8a1f2b01';
const second = '5f0c1f7a-7a55-4a8e-9c3b-0d6c8a1f2b02';

async function expectWhole(vault: Vault): Promise<void> {
  const { drafts, damaged } = valueOf(await vault.drafts.list());
  expect(damaged).toEqual([]);
  expect(drafts.map(({ id, revision }) => [id, revision]).sort()).toEqual([
    [first, 3],
    [second, 1],
  ]);
  expect(drafts.some((draft) => draft.damaged)).toBe(false);
  const opened = valueOf(await vault.drafts.open(first));
  expect(opened.state).toEqual({ story: 'told to the end', name: 'Zsófia', long: 'x'.repeat(6_000) });
  expect(valueOf(await vault.drafts.open(second)).state).toEqual({ story: 'one save only' });
  expect(valueOf(await vault.records('outbox').get('parcel-1'))).toEqual({ body: 'to be sent' });
}

/** Kills the transaction of the write with this number, as when the tab dies there. */
function abortAtPut(killed: number): void {
  const { put } = IDBObjectStore.prototype;
  let writes = 0;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
    const request = put.apply(this, given as Parameters<typeof put>);
    if (writes++ === killed)
      request.addEventListener('success', () => {
        (this.transaction as unknown as { _abort(name: string): void })._abort('UnknownError');
      });
    return request;
  });
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a vault of a released format', () => {
  it.each(['v1', 'v2', 'v3', 'v4'] as const)('opens with everything in it: %s', async (format) => {
    const options = await goldenDevice(format);
    await expectWhole(await reopened(options));
    await expectWhole(await reopened(options));
  });

  it.each(['v3', 'v4'] as const)('holds photos and an index since the third: %s', async (format) => {
    const vault = await reopened(await goldenDevice(format));
    expect(valueOf(await vault.drafts.list())).toMatchObject({ gone: [], damaged: [] });
    const photos = await vault.attachments(second);
    const [photo] = valueOf(await photos.list());
    expect(await valueOf(await photos.read(photo?.id ?? '')).text()).toBe('a photo'.repeat(10));
  });

  it('holds marks of its records since the fourth', async () => {
    const options = await goldenDevice('v4');
    const disk = new Disk(options);
    const outbox = Disk.changed(await rowsOf(await goldenDevice('v3')), await rowsOf(options));
    for (const key of outbox) await disk.remove(key);
    await disk.close();
    expect(valueOf(await (await reopened(options)).drafts.list()).gone).toHaveLength(2);
  });

  it('goes on being written in the present format', async () => {
    const options = await goldenDevice('v1');
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
    (options.shredFiles as OverwritableFiles).refusing = refusing;
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
