import { decrypted } from '../crypto/aes-box.js';
import { type Bytes, fromHex, toHex, utf8 } from '../crypto/bytes.js';
import { type Derivation, allowedDerivation } from '../crypto/derivation.js';
import { type Fields, fieldsOf } from '../fields.js';
import type { FirstVault, FoundVault } from '../vault/found-vault.js';
import { makeSecrets } from '../vault/made-secrets.js';
import { stretched } from '../crypto/passphrase.js';
import type { Rows } from '../storage/rows.js';
import type { VaultErrorCode } from '../vault/vault-error.js';
import { shredCheck, storedHeader } from '../vault/vault-header.js';
import type { VaultOptions } from '../vault/vault-options.js';
import { wrap } from '../vault/vault-slot.js';

interface FirstSlot {
  readonly salt: Bytes;
  readonly derivation: Derivation;
  readonly wrapped: Bytes;
}

interface Migrated {
  readonly found: FoundVault;
  readonly vaultKey: Bytes;
}

/**
 * Opens a vault of the first format and writes its header anew in this one, in one transaction; until that has
 * completed the old header stands. Drafts and records stay as they are, open as before, and take the new format when
 * they are next saved.
 */
export async function openFirstVault(
  rows: Rows,
  first: FirstVault,
  options: VaultOptions,
): Promise<Migrated | VaultErrorCode> {
  const read = readFirst(first.body, options.derivation);
  if (typeof read === 'string') return read;
  const { id, shredKey, slots } = read;
  for (const slot of slots) {
    const base = await stretched(options.passphrase, slot.salt, slot.derivation);
    const key = await firstKey(base, shredKey);
    const vaultKey = await decrypted(key, firstBinding(id, slot), slot.wrapped);
    if (vaultKey) return migrate(rows, { id, slot, base, vaultKey, first }, options);
  }
  return 'wrongPassphrase';
}

interface Opened {
  readonly id: string;
  readonly slot: FirstSlot;
  readonly base: CryptoKey;
  readonly vaultKey: Bytes;
  readonly first: FirstVault;
}

async function migrate(
  rows: Rows,
  { id, slot, base, vaultKey, first: { keys, stored } }: Opened,
  options: VaultOptions,
): Promise<Migrated | VaultErrorCode> {
  const { place, secrets } = await makeSecrets(rows, options, id);
  const { t, m, p } = slot.derivation;
  const added = { kind: 'passphrase', number: 1, salt: toHex(slot.salt), derivation: { t, m, p } };
  const wrapped = await wrap(added, { vault: id, secrets, base, vaultKey });
  const header = { id, secrets: { ...place, check: await shredCheck(secrets.shredKey) }, slots: [wrapped] };
  const value = await storedHeader(header);
  const written = await rows.change({
    expect: keys.map((key, copy) => ({ key, value: stored[copy] })),
    put: keys.map((key) => ({ key, value })),
  });
  if (written) return { found: { header, secrets, keys, stored: keys.map(() => value) }, vaultKey };
  await secrets.store.remove().catch(() => undefined);
  return 'blocked'; // another tab migrates at this moment; the next try finds its work
}

function readFirst(
  { id, shred, slots }: Fields,
  named: Derivation | undefined,
): { readonly id: string; readonly shredKey: Bytes; readonly slots: readonly FirstSlot[] } | 'damaged' | 'newer' {
  const { kind, key } = fieldsOf(shred);
  if (kind !== 'stored') return typeof kind === 'string' ? 'newer' : 'damaged';
  const shredKey = fromHex(key, 32);
  if (typeof id !== 'string' || !fromHex(id, 16) || !shredKey || !Array.isArray(slots)) return 'damaged';
  const known = slots.map(fieldsOf).filter((slot) => slot['kind'] === 'passphrase');
  if (known.length === 0) return 'newer';
  const read = known.map((slot) => readSlot(slot, named)).filter((slot) => slot !== undefined);
  return read.length === known.length ? { id, shredKey, slots: read } : 'damaged';
}

function readSlot(slot: Fields, named: Derivation | undefined): FirstSlot | undefined {
  const salt = fromHex(slot['salt'], 16);
  const wrapped = fromHex(slot['wrapped'], 60);
  const { t, m, p } = fieldsOf(slot['derivation']);
  const derivation = { t: Number(t), m: Number(m), p: Number(p) };
  return salt && wrapped && allowedDerivation(derivation, named) ? { salt, wrapped, derivation } : undefined;
}

const firstBinding = (id: string, { salt, derivation: { t, m, p } }: FirstSlot): Bytes =>
  utf8(JSON.stringify(['slot', 1, 'argon2id-hkdf256-a256gcm', id, 'passphrase', toHex(salt), t, m, p]));

function firstKey(base: CryptoKey, shredKey: Bytes): Promise<CryptoKey> {
  const hkdf = { name: 'HKDF', hash: 'SHA-256', salt: shredKey, info: utf8('vault-kek/v1') };
  return crypto.subtle.deriveKey(hkdf, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}
