import { decrypted, encrypted } from '../crypto/aes-box.js';
import { type Bytes, fromHex, joined, toHex, utf8 } from '../crypto/bytes.js';
import type { Fields } from '../fields.js';
import type { Secrets } from '../shred/secrets.js';
import { type Slot, slotBinding } from './vault-header.js';

/** The vault that a slot opens. */
export interface SlotPlace {
  readonly vault: string;
  readonly secrets: Secrets;
}

/** What a slot holds beside the wrapped key; plain JSON, since it is bound as it is written. */
export interface NewSlot extends Fields {
  readonly kind: string;
  readonly number: number;
}

/** Wraps a vault key for a slot; `base` is what the passphrase, code or device gave for it. */
export async function wrap(slot: NewSlot, { base, vaultKey, ...place }: Wrapping): Promise<Slot> {
  const key = await slotKey(base, slot.number, place.secrets);
  const wrapped = await encrypted(key, slotBinding(place.vault, slot), vaultKey);
  return { ...slot, wrapped: toHex(wrapped) };
}

interface Wrapping extends SlotPlace {
  readonly base: CryptoKey;
  readonly vaultKey: Bytes;
}

/** Unwraps the vault key; undefined when the base is not the one of this slot. */
export async function unwrap(slot: Slot, base: CryptoKey, { vault, secrets }: SlotPlace): Promise<Bytes | undefined> {
  const wrapped = fromHex(slot.wrapped, 60);
  if (!wrapped || !secrets.at(slot.number)) return undefined;
  return decrypted(await slotKey(base, slot.number, secrets), slotBinding(vault, slot), wrapped);
}

/** The key of a slot: without the shred key nothing opens, and without the secret of its own this slot does not. */
export async function slotKey(base: CryptoKey, number: number, secrets: Secrets): Promise<CryptoKey> {
  const salt = joined(secrets.shredKey, secrets.at(number) ?? []);
  const hkdf = { name: 'HKDF', hash: 'SHA-256', salt, info: utf8('vault-kek/v2') };
  return crypto.subtle.deriveKey(hkdf, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}
