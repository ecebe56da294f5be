import { describe, expect, it } from 'vitest';
import {
  Disk,
  OverwritableFiles,
  errorOf,
  newVault,
  place,
  registration,
  reopened,
  valueOf,
  rowsOf,
} from '../../test/fixture.js';
import { goldenDevice } from '../../test/golden.js';
import { armWipe } from './arm-wipe.js';
import { openVault } from '../vault/open-vault.js';
import { setAsideVault } from '../vault/set-aside-vault.js';
import { vaultExists } from '../vault/vault-exists.js';
import type { Vault } from '../vault/vault.js';
import { wipeVault } from './wipe-vault.js';
import type { VaultOptions } from '../vault/vault-options.js';

async function withDraft(options: VaultOptions): Promise<Vault> {
  const vault = await newVault(options);
  const writer = vault.drafts.writer(registration('a'));
  writer.save(() => 'told');
  expect((await writer.flush()).kind).toBe('saved');
  return vault;
}

/** Puts back what was stored before, as a search of the disk may find it. */
async function found(options: VaultOptions, rows: ReadonlyMap<string, unknown>): Promise<void> {
  const disk = new Disk(options);
  for (const [key, value] of rows) await disk.write(key, value);
  await disk.close();
}

describe('a vault whose secrets are gone', () => {
  it('makes room for a new one, is kept aside, and goes with a wipe', async () => {
    const options = place();
    await (await withDraft(options)).lock();
    expect(errorOf(await setAsideVault(options))).toBe('exists');
    const files = (options.shredFiles as OverwritableFiles).files;
    const [[name, bytes] = ['', new Uint8Array()]] = [...files];
    files.delete(name);
    expect(errorOf(await openVault(options))).toBe('erased');
    const before = await rowsOf(options);
    expect((await setAsideVault(options)).ok).toBe(true);
    const kept = [...(await rowsOf(options)).values()].map(String);
    expect([...before.values()].filter((value) => !kept.includes(String(value)))).toEqual([]);
    const anew = await withDraft(options);
    expect(valueOf(await anew.drafts.list()).drafts).toHaveLength(1);
    await anew.lock();
    files.set(name, bytes); // it can be read after all
    await wipeVault(options);
    expect([...(await rowsOf(options)).keys()]).toEqual(['["device","salt"]']);
    expect([...files.keys()]).toEqual([]);
  });
});

describe('a wiped vault', () => {
  it('is opened by no passphrase, not even with every deleted record put back', async () => {
    const options = place();
    const vault = await withDraft(options);
    expect(vault.erasure).toBe('overwritten');
    const rows = await rowsOf(options);
    expect(await vault.wipe()).toEqual({ erasure: 'overwritten', removed: true });
    expect(vault.locked).toBe(true);
    expect(errorOf(await vault.drafts.open('a'))).toBe('locked');
    expect(errorOf(await openVault(options))).toBe('missing');
    expect([...(await rowsOf(options)).keys()]).toEqual(['["device","salt"]']);
    await found(options, rows);
    expect(errorOf(await openVault(options))).toBe('erased');
  });

  it('needs no passphrase to be wiped, and is overwritten before anything else', async () => {
    const options = place();
    await (await withDraft(options)).lock();
    const order: string[] = [];
    const files = options.shredFiles as OverwritableFiles;
    const shredFiles = {
      read: (name: string) => files.read(name),
      write: async (name: string, at: number, bytes: Uint8Array<ArrayBuffer>) => {
        order.push(`overwritten, ${String((await rowsOf(options)).size > 1)}`);
        await files.write(name, at, bytes);
      },
      remove: async (name: string) => {
        order.push(`removed, ${String((await rowsOf(options)).size > 1)}`);
        await files.remove(name);
      },
    };
    expect(await wipeVault({ ...options, shredFiles })).toEqual({ erasure: 'overwritten', removed: true });
    expect(order).toEqual(['overwritten, true', 'removed, false']);
    expect(await vaultExists(options)).toBe(false);
    expect(await wipeVault(options)).toEqual({ erasure: 'nothing', removed: true });
  });

  it('leaves the vault of every other worker as it was, open or locked', async () => {
    const amina = place();
    const bakari = { ...amina, name: 'Bakari', passphrase: 'another passphrase' };
    const hers = await withDraft(amina);
    const his = await withDraft(bakari);
    await his.lock();
    await wipeVault(bakari);
    expect(valueOf(await hers.drafts.open('a')).state).toBe('told');
    const writer = hers.drafts.writer(registration('b'));
    writer.save(() => 'goes on');
    expect((await writer.close()).kind).toBe('saved');
    expect(valueOf(await (await reopened(amina)).drafts.list()).drafts).toHaveLength(2);
    expect(errorOf(await openVault(bakari))).toBe('missing');
  });

  it('says that it is erased weakly where nothing can be overwritten in place', async () => {
    const shredFiles = new OverwritableFiles();
    shredFiles.refusing = true;
    const options = place({ shredFiles });
    const vault = await withDraft(options);
    expect(vault.erasure).toBe('weak');
    await vault.lock();
    expect(valueOf(await (await reopened(options)).drafts.open('a')).state).toBe('told');
    expect(await wipeVault(options)).toEqual({ erasure: 'weak', removed: true });
    expect(errorOf(await openVault(options))).toBe('missing');
    expect((await rowsOf(options)).size).toBe(1);
  });

  it('is wiped though its secrets cannot be overwritten at that moment, and says so', async () => {
    const options = place();
    await withDraft(options);
    (options.shredFiles as OverwritableFiles).refusing = true;
    expect(await wipeVault(options)).toEqual({ erasure: 'weak', removed: true });
    expect(errorOf(await openVault(options))).toBe('missing');
  });

  it('is overwritten at the second try where another tab held its secrets at the first', async () => {
    const options = place();
    await withDraft(options);
    const files = options.shredFiles as OverwritableFiles;
    const write = files.write.bind(files);
    let tries = 0;
    files.write = async (...given) => {
      tries += 1;
      if (tries === 1) throw new DOMException('held', 'NoModificationAllowedError');
      await write(...given);
    };
    expect(await wipeVault(options)).toEqual({ erasure: 'overwritten', removed: true });
  });

  it('tells before it is wiped how thoroughly that would be', async () => {
    const options = place();
    expect((await armWipe(options)).erasure).toBe('nothing');
    await withDraft(options);
    expect((await armWipe(options)).erasure).toBe('overwritten');
    const files = options.shredFiles as OverwritableFiles;
    const prepare = (): Promise<void> => Promise.reject(new Error('no worker'));
    const cut = { read: files.read.bind(files), write: files.write.bind(files), remove: files.remove.bind(files) };
    expect((await armWipe({ ...options, shredFiles: { ...cut, prepare } })).erasure).toBe('weak');
    const refusing = place({ shredFiles: Object.assign(new OverwritableFiles(), { refusing: true }) });
    await withDraft(refusing);
    expect((await armWipe(refusing)).erasure).toBe('weak');
  });

  it('is found by a wipe that was armed before it was made, or before it was migrated', async () => {
    const options = place();
    const armed = await armWipe(options);
    await withDraft(options);
    expect((await armed.wipe()).erasure).toBe('overwritten');
    expect(errorOf(await openVault(options))).toBe('missing');

    const old = await goldenDevice('v1');
    const armedOnOld = await armWipe(old);
    await reopened(old);
    const rows = await rowsOf(old);
    expect((await armedOnOld.wipe()).erasure).toBe('overwritten');
    await found(old, rows);
    expect(errorOf(await openVault(old))).toBe('erased');
  });

  it('in the first format goes too', async () => {
    const options = await goldenDevice('v1');
    expect(await wipeVault(options)).toEqual({ erasure: 'weak', removed: true });
    expect(errorOf(await openVault(options))).toBe('missing');
  });

  it('is not brought back by what a writer still had to save', async () => {
    const options = place();
    const vault = await withDraft(options);
    const writer = vault.drafts.writer(registration('b'));
    writer.save(() => 'too late');
    const wiped = vault.wipe();
    writer.save(() => 'much too late');
    await wiped;
    await writer.close();
    expect(errorOf(await openVault(options))).toBe('missing');
    expect([...(await rowsOf(options)).keys()].filter((key) => key.includes('header'))).toEqual([]);
  });
});

describe('a removed draft', () => {
  it('opens no more, not even with its records put back, and others do', async () => {
    const options = place();
    const vault = await withDraft(options);
    const kept = vault.drafts.writer(registration('b'));
    kept.save(() => 'kept');
    await kept.close();
    const rows = await rowsOf(options);
    valueOf(await vault.drafts.remove('a'));
    await found(options, rows);
    const again = await reopened(options);
    expect(errorOf(await again.drafts.open('a'))).toBe('damaged');
    expect(valueOf(await again.drafts.open('b')).state).toBe('kept');
  });

  it('is removed to the end after a crash between erasing its secret and removing its records', async () => {
    const options = place();
    const vault = await withDraft(options);
    const files = options.shredFiles as OverwritableFiles;
    const write = files.write.bind(files);
    files.write = async (...given) => {
      await write(...given);
      await vault.lock(); // the tab dies here
    };
    await vault.drafts.remove('a');
    files.write = write;
    const again = await reopened(options);
    expect(errorOf(await again.drafts.open('a'))).toBe('missing');
    expect(valueOf(await again.drafts.list())).toEqual({ drafts: [], damaged: [], gone: [] });
  });
});
