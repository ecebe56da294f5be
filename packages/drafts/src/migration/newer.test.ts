import { describe, expect, it } from 'vitest';
import { Disk, errorOf, onDisk, reopened, rowsOf, saved, valueOf } from '../../test/fixture.js';
import { goldenDevice } from '../../test/golden.js';
import { first, second } from '../../test/golden-present.js';
import { createVault } from '../vault/create-vault.js';
import { openVault } from '../vault/open-vault.js';
import { setAsideVault } from '../vault/set-aside-vault.js';
import { vaultAccess } from '../vault/vault-access.js';
import { vaultExists } from '../vault/vault-exists.js';

describe('a vault of a later release', () => {
  const later = async () => {
    const options = await goldenDevice('v5');
    const shown = ([, value]: readonly [string, unknown]) => value instanceof Uint8Array && value[0] === 0x7b;
    await onDisk(options, async (disk) => {
      for (const [key, value] of [...(await disk.records())].filter(shown)) {
        const text = new TextDecoder().decode(value as Uint8Array);
        if (text.startsWith('{"v":2')) await disk.write(key, new TextEncoder().encode(text.replace('"v":2', '"v":3')));
      }
    });
    return options;
  };

  it('is said to be newer, and stays to the byte whatever is tried', async () => {
    const options = await later();
    const before = await rowsOf(options);
    const files = new Map(options.shredFiles.files);
    expect(await vaultExists(options)).toBe(true);
    expect(errorOf(await openVault(options))).toBe('newer');
    expect(errorOf(await createVault({ ...options, passphrase: 'another passphrase' }))).toBe('exists');
    const access = await vaultAccess(options);
    const secret = { kind: 'passphrase', passphrase: options.passphrase } as const;
    expect(errorOf(await access.changePassphrase(secret, 'another passphrase'))).toBe('newer');
    expect(errorOf(await access.addRecoveryCode(secret))).toBe('newer');
    expect(errorOf(await setAsideVault(options))).not.toBe('no error');
    expect(await rowsOf(options)).toEqual(before);
    expect(options.shredFiles.files).toEqual(files);
  });

  it('of which one draft alone is newer keeps that draft to the byte, says so, and goes on with the others', async () => {
    const options = await goldenDevice('v5');
    const vault = await reopened(options);
    const before = await rowsOf(options);
    await saved(vault, first, 'four');
    const newest = Disk.changed(before, await rowsOf(options));
    await vault.lock();
    const newer = new Map<string, Uint8Array>();
    await onDisk(options, async (disk) => {
      const rows = await disk.records();
      for (const key of newest) newer.set(key, (rows.get(key) as Uint8Array).with(0, 3));
      for (const [key, value] of newer) await disk.write(key, value);
    });
    expect(newer.size).toBe(2); // its summary and its answers
    const again = await reopened(options);
    await saved(again, second, 'two');
    await again.lock();
    const after = await rowsOf(options);
    for (const [key, value] of newer) expect(after.get(key)).toEqual(value);
    expect(valueOf(await (await reopened(options)).drafts.open(second)).state).toBe('two');
  });
});
