import { describe, expect, it, vi } from 'vitest';
import { ManualClock, OverwritableFiles, newVault, place, reopened, valueOf } from '../../test/fixture.js';
import { MemoryRows } from '../storage/memory-rows.js';
import { prepareVault } from '../vault/new-vault.js';
import { openDevice } from '../vault/open-device.js';
import { vaultExists } from '../vault/vault-exists.js';
import type { VaultOptions } from '../vault/vault-options.js';
import { wipeVault } from '../wipe/wipe-vault.js';
import { makeWaitingFile, takeWaitingFile } from './waiting-file.js';

const SETTLES_WITHIN_MS = 45_000;

interface Prepared {
  readonly options: VaultOptions;
  readonly files: Map<string, Uint8Array<ArrayBuffer>>;
  readonly clock: ManualClock;
  /** The file that waits, and what is in it. */
  readonly waiting: readonly [name: string, bytes: Uint8Array<ArrayBuffer>];
}

/** A device whose page has made ready for a vault. */
async function prepared(): Promise<Prepared> {
  const clock = new ManualClock();
  const shredFiles = new OverwritableFiles();
  const options = place({ clock, shredFiles });
  await prepareVault(options);
  const [waiting, ...more] = [...shredFiles.files];
  if (!waiting || more.length > 0) throw new Error('one file waits');
  return { options, files: shredFiles.files, clock, waiting };
}

describe('the file of a vault’s secrets', () => {
  it('begins to wait when a page looks for a vault and finds none, and not where there is one', async () => {
    const shredFiles = new OverwritableFiles();
    const options = place({ shredFiles });
    expect(await vaultExists(options)).toBe(false);
    await vi.waitFor(() => expect(shredFiles.files.size).toBe(1));
    await newVault(options);
    const { size } = shredFiles.files;
    expect(await vaultExists(options)).toBe(true);
    expect(shredFiles.files.size).toBe(size);
  });

  it('is made when none was found, and overwritten where it lies when a vault is made', async () => {
    const { options, files, clock, waiting } = await prepared();
    const [name, bytes] = waiting;
    expect(bytes).toHaveLength(32 * 1_024);
    clock.pass(SETTLES_WITHIN_MS);
    const vault = await newVault(options);
    expect(vault.settlesAt).toBeUndefined();
    expect([...files.keys()]).toEqual([name]);
    expect(files.get(name)).not.toEqual(bytes);
    expect((await reopened(options)).settlesAt).toBeUndefined();
  });

  it('that is not there for long is said to be new, also when the vault is opened again, and counts from its making', async () => {
    const { options, clock } = await prepared();
    const since = clock.now();
    clock.pass(10_000);
    const vault = await newVault(options);
    expect(vault.settlesAt).toBe(since + SETTLES_WITHIN_MS);
    await vault.lock();
    expect((await reopened(options)).settlesAt).toBe(since + SETTLES_WITHIN_MS);
  });

  it('is new where none waited, where the clock was set back, and where it was cut off with the power', async () => {
    const clock = new ManualClock();
    const alone = place({ clock });
    expect((await newVault(alone)).settlesAt).toBe(clock.now() + SETTLES_WITHIN_MS);
    const onDevice = valueOf(await openDevice(place({ clock })));
    expect(onDevice.settlesAt).toBe(clock.now() + SETTLES_WITHIN_MS);

    const back = await prepared();
    back.clock.pass(-3_600_000);
    expect((await newVault(back.options)).settlesAt).toBe(back.clock.now() + SETTLES_WITHIN_MS);

    const cut = await prepared();
    cut.clock.pass(SETTLES_WITHIN_MS);
    cut.files.clear();
    expect((await newVault(cut.options)).settlesAt).toBe(cut.clock.now() + SETTLES_WITHIN_MS);
  });

  it('is never two vaults’, however many are made at once', async () => {
    const { options, files, clock, waiting } = await prepared();
    clock.pass(SETTLES_WITHIN_MS);
    const names = ['Amina', 'Bakari', 'Chausiku'];
    const vaults = await Promise.all(names.map((name) => newVault({ ...options, name })));
    expect(vaults.filter(({ settlesAt }) => settlesAt === undefined)).toHaveLength(1);
    expect(files.size).toBe(3);
    expect(files.has(waiting[0])).toBe(true);
    await Promise.all(vaults.map((vault) => vault.lock()));
    for (const name of names) await (await reopened({ ...options, name })).lock();
  });

  it('is one vault’s alone when two tabs make the vault of one worker', async () => {
    const { options, files } = await prepared();
    const { createVault } = await import('../vault/create-vault.js');
    const made = await Promise.all([createVault(options), createVault(options)]);
    expect(made.filter(({ ok }) => ok)).toHaveLength(1);
    expect(files.size).toBe(1);
    await (await reopened(options)).lock();
  });

  it('waits once on a device, however often a page looks for a vault, and is made anew where it is gone', async () => {
    const { options, files, waiting } = await prepared();
    await Promise.all(['Amina', 'Bakari'].flatMap((name) => [1, 2].map(() => prepareVault({ ...options, name }))));
    expect([...files.keys()]).toEqual([waiting[0]]);
    files.clear();
    await Promise.all([prepareVault(options), prepareVault(options), prepareVault(options)]);
    expect(files.size).toBe(1);
    expect(files.has(waiting[0])).toBe(false);
  });

  it('is left alone by the wipe of another worker’s vault, and so is the one that waits', async () => {
    const { options, files } = await prepared();
    const his = { ...options, name: 'Bakari' };
    await (await newVault(options)).lock();
    await prepareVault(his);
    await (await newVault(his)).lock();
    await prepareVault(his);
    expect(files.size).toBe(3);
    const [hers = ''] = files.keys();
    const others = [...files].filter(([name]) => name !== hers).map(([name, bytes]) => [name, bytes.slice()] as const);
    expect(await wipeVault(options)).toEqual({ erasure: 'overwritten', removed: true });
    expect([...files]).toEqual(others);
    await (await reopened(his)).lock();
  });

  it('is not made where nothing can be overwritten, and nothing is said of it', async () => {
    const shredFiles = new OverwritableFiles();
    shredFiles.refusing = true;
    const options = place({ shredFiles });
    await prepareVault(options);
    expect(shredFiles.files.size).toBe(0);
    expect((await newVault(options)).settlesAt).toBeUndefined();
  });

  it('is taken by one of many who want it at the same moment', async () => {
    const around = { rows: new MemoryRows(), files: new OverwritableFiles() };
    await makeWaitingFile(around, () => 0);
    const taken = await Promise.all(Array.from({ length: 20 }, () => takeWaitingFile(around)));
    expect(taken.filter((file) => file !== undefined)).toHaveLength(1);
  });
});
