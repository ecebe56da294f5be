import { describe, expect, it } from 'vitest';
import { Disk, cleared, errorOf, newVault, place, registration, rowsOf, saved, valueOf } from '../../test/fixture.js';
import { goldenDevice } from '../../test/golden.js';
import { openVault } from '../vault/open-vault.js';
import { releaseCode } from '../vault/release-code.js';
import { vaultAccess } from '../vault/vault-access.js';
import type { VaultOptions } from '../vault/vault-options.js';
import { wipeVault } from '../wipe/wipe-vault.js';
import type { Authenticator } from './authenticator.js';

const hers = { kind: 'passphrase', passphrase: 'four words of hers' } as const;

async function device(): Promise<VaultOptions> {
  const options = place();
  const vault = await newVault(options);
  const writer = vault.drafts.writer(registration('a'));
  writer.save(() => 'told');
  await writer.close();
  await vault.lock();
  return options;
}

async function keyPair(kind: 'P-256' | 'X25519') {
  const algorithm = kind === 'P-256' ? { name: 'ECDH', namedCurve: kind } : { name: kind };
  const { publicKey, privateKey } = (await crypto.subtle.generateKey(algorithm, true, ['deriveBits'])) as CryptoKeyPair;
  return {
    publicKey: await crypto.subtle.exportKey('jwk', publicKey),
    privateKey: await crypto.subtle.exportKey('jwk', privateKey),
  };
}

/** A security key that remembers its credentials. */
class Key implements Authenticator {
  readonly #secrets = new Map<string, Uint8Array<ArrayBuffer>>();
  declines = false;

  async enrol(salt: Uint8Array<ArrayBuffer>) {
    if (this.declines) return undefined;
    const credential = crypto.getRandomValues(new Uint8Array(20));
    this.#secrets.set(credential.join(), crypto.getRandomValues(new Uint8Array(32)));
    return { credential, secret: (await this.secretOf(credential, salt)) ?? new Uint8Array() };
  }

  async secretOf(credential: Uint8Array<ArrayBuffer>, salt: Uint8Array<ArrayBuffer>) {
    const own = this.#secrets.get(credential.join());
    if (!own || this.declines) return undefined;
    return new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array([...own, ...salt])));
  }
}

async function putBack(options: VaultOptions, rows: ReadonlyMap<string, unknown>): Promise<void> {
  const disk = new Disk(options);
  for (const [key, value] of rows) await disk.write(key, value);
  await disk.close();
}

const kindsOf = async (options: VaultOptions): Promise<readonly string[]> =>
  valueOf(await (await vaultAccess(options)).list()).map(({ kind }) => kind);

describe('a new passphrase', () => {
  it('opens the vault, and the old one does not, not even on an older copy of the header', async () => {
    const options = await device();
    const before = await rowsOf(options);
    const access = await vaultAccess(options);
    valueOf(await access.changePassphrase(hers, 'five quite other words'));
    expect(errorOf(await openVault(options))).toBe('wrongPassphrase');
    const vault = valueOf(await openVault({ ...options, passphrase: 'five quite other words' }));
    expect(valueOf(await vault.drafts.open('a')).state).toBe('told');
    await putBack(options, before);
    expect(errorOf(await openVault(options))).toBe('wrongPassphrase');
  });

  it('holds also where the browser loses the database afterwards', async () => {
    const options = place();
    const vault = await newVault(options);
    valueOf(await (await vaultAccess(options)).changePassphrase(hers, 'five quite other words'));
    await cleared(options);
    await saved(vault, 'a', 'told');
    const again = valueOf(await openVault({ ...options, passphrase: 'five quite other words' }));
    expect(valueOf(await again.drafts.open('a')).state).toBe('told');
  });

  it('is not set without what opens the vault, nor when it is too short', async () => {
    const options = await device();
    const access = await vaultAccess(options);
    const wrong = { kind: 'passphrase', passphrase: 'not hers at all' } as const;
    expect(errorOf(await access.changePassphrase(wrong, 'five quite other words'))).toBe('wrongPassphrase');
    expect(errorOf(await access.changePassphrase(hers, 'short'))).toBe('weakPassphrase');
    expect(errorOf(await openVault(options))).toBe('no error');
  });

  it('is set from a vault of the first format too', async () => {
    const options = await goldenDevice('v1');
    const access = await vaultAccess({ ...options, derivation: { t: 2, m: 19 * 1024, p: 1 } });
    expect(await kindsOf(options)).toEqual(['passphrase']);
    valueOf(await access.changePassphrase(hers, 'five quite other words'));
    const vault = valueOf(await openVault({ ...options, passphrase: 'five quite other words' }));
    expect(valueOf(await vault.drafts.list()).drafts).toHaveLength(2);
  });
});

describe('the recovery code', () => {
  it('opens the vault however it is typed, and lets a new passphrase be set', async () => {
    const options = await device();
    const access = await vaultAccess(options);
    const code = valueOf(await access.addRecoveryCode(hers));
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
    const typed = ` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `;
    const vault = valueOf(await access.open({ kind: 'code', code: typed }));
    expect(valueOf(await vault.drafts.open('a')).state).toBe('told');
    valueOf(await access.changePassphrase({ kind: 'code', code }, 'five quite other words'));
    expect(errorOf(await openVault({ ...options, passphrase: 'five quite other words' }))).toBe('no error');
    expect(await kindsOf(options)).toEqual(['recoveryCode', 'passphrase']);
  });

  it('with any one letter mistyped is said to be mistyped, and another vault’s opens nothing', async () => {
    const options = await device();
    const access = await vaultAccess(options);
    const code = valueOf(await access.addRecoveryCode(hers));
    for (let at = 0; at < code.length; at += 1) {
      if (code[at] === '-') continue;
      const other = code.slice(0, at) + (code[at] === '7' ? '8' : '7') + code.slice(at + 1);
      const error = errorOf(await access.open({ kind: 'code', code: other }));
      // Ten bits of check let one mistyping in a thousand pass for a code; it then opens nothing.
      expect(['mistyped', 'wrongPassphrase']).toContain(error);
    }
    const others = await device();
    const theirs = valueOf(await (await vaultAccess(others)).addRecoveryCode(hers));
    expect(errorOf(await access.open({ kind: 'code', code: theirs }))).toBe('wrongPassphrase');
  });

  it('made anew replaces the old one', async () => {
    const access = await vaultAccess(await device());
    const old = valueOf(await access.addRecoveryCode(hers));
    const code = valueOf(await access.addRecoveryCode(hers));
    expect(errorOf(await access.open({ kind: 'code', code: old }))).toBe('wrongPassphrase');
    expect(errorOf(await access.open({ kind: 'code', code }))).toBe('no error');
  });

  it('dies with a wipe', async () => {
    const options = await device();
    const access = await vaultAccess(options);
    const code = valueOf(await access.addRecoveryCode(hers));
    const rows = await rowsOf(options);
    await wipeVault(options);
    await putBack(options, rows);
    expect(errorOf(await access.open({ kind: 'code', code }))).toBe('erased');
  });
});

describe('an organisation', () => {
  it.each(['P-256', 'X25519'] as const)(
    'releases a code with its key of %s, which opens the vault once',
    async (kind) => {
      const options = await device();
      const access = await vaultAccess(options);
      const { publicKey, privateKey } = await keyPair(kind);
      valueOf(await access.addOrganisation(hers, publicKey));
      const request = valueOf(await access.requestForOrganisation());
      const code = (await releaseCode(request, privateKey)) ?? '';
      const vault = valueOf(await access.open({ kind: 'code', code }));
      expect(valueOf(await vault.drafts.open('a')).state).toBe('told');
      expect(errorOf(await access.open({ kind: 'code', code }))).toBe('wrongPassphrase');
      const next = await releaseCode(valueOf(await access.requestForOrganisation()), privateKey);
      valueOf(await access.changePassphrase({ kind: 'code', code: next ?? '' }, 'five quite other words'));
      expect(errorOf(await openVault({ ...options, passphrase: 'five quite other words' }))).toBe('no error');
    },
  );

  it('with another key releases nothing, and a key that cannot be sealed to is refused', async () => {
    const access = await vaultAccess(await device());
    const { publicKey } = await keyPair('P-256');
    valueOf(await access.addOrganisation(hers, publicKey));
    const request = valueOf(await access.requestForOrganisation());
    for (const kind of ['P-256', 'X25519'] as const) {
      expect(await releaseCode(request, (await keyPair(kind)).privateKey)).toBeUndefined();
    }
    expect(await releaseCode('not.a.request', (await keyPair('P-256')).privateKey)).toBeUndefined();
    expect(errorOf(await access.addOrganisation(hers, { kty: 'RSA', n: '', e: '' }))).toBe('unsupported');
  });

  it('can open nothing once the vault is wiped, though it keeps every record of it', async () => {
    const options = await device();
    const access = await vaultAccess(options);
    valueOf(await access.addOrganisation(hers, (await keyPair('P-256')).publicKey));
    const rows = await rowsOf(options);
    await wipeVault(options);
    await putBack(options, rows);
    expect(errorOf(await access.requestForOrganisation())).toBe('erased');
  });
});

describe('a security key', () => {
  it('opens the vault it was enrolled for, and no other key does', async () => {
    const options = await device();
    const access = await vaultAccess(options);
    const authenticator = new Key();
    valueOf(await access.addAuthenticator(hers, authenticator));
    const vault = valueOf(await access.open({ kind: 'authenticator', authenticator }));
    expect(valueOf(await vault.drafts.open('a')).state).toBe('told');
    expect(errorOf(await access.open({ kind: 'authenticator', authenticator: new Key() }))).toBe('declined');
    authenticator.declines = true;
    expect(errorOf(await access.open({ kind: 'authenticator', authenticator }))).toBe('declined');
    expect(errorOf(await access.addAuthenticator(hers, authenticator))).toBe('declined');
  });
});

describe('a way into the vault', () => {
  it('opens no more once it is taken away, and the last one stays', async () => {
    const options = await device();
    const access = await vaultAccess(options);
    const code = valueOf(await access.addRecoveryCode(hers));
    const before = await rowsOf(options);
    const [passphrase, recovery] = valueOf(await access.list());
    valueOf(await access.remove(recovery?.number ?? 0));
    expect(errorOf(await access.open({ kind: 'code', code }))).toBe('wrongPassphrase');
    expect(errorOf(await access.remove(passphrase?.number ?? 0))).toBe('lastWay');
    await putBack(options, before);
    expect(errorOf(await access.open({ kind: 'code', code }))).toBe('wrongPassphrase');
  });

  it('of a kind that this release does not know stays as it is', async () => {
    const options = await device();
    const disk = new Disk(options);
    const unknown = { kind: 'palm', number: 9, wrapped: '00', more: { of: 'it' } };
    for (const [key, value] of await disk.records()) {
      if (!key.includes('header')) continue;
      const header = JSON.parse(new TextDecoder().decode(value as Uint8Array)) as { suite: string; body: string };
      const body = JSON.parse(header.body) as { slots: unknown[] };
      const text = JSON.stringify({ ...body, slots: [...body.slots, unknown] });
      const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`2|${header.suite}|${text}`));
      const written = { ...header, body: text, check: Buffer.from(hash).toString('hex') };
      await disk.write(key, new TextEncoder().encode(JSON.stringify(written)));
    }
    await disk.close();
    const access = await vaultAccess(options);
    valueOf(await access.changePassphrase(hers, 'five quite other words'));
    expect(await kindsOf(options)).toEqual(['unknown', 'passphrase']);
    const [, header] = [...(await rowsOf(options))].find(([key]) => key.includes('header')) ?? [];
    const { body } = JSON.parse(new TextDecoder().decode(header as Uint8Array)) as { body: string };
    expect((JSON.parse(body) as { slots: unknown[] }).slots).toContainEqual(unknown);
  });
});
