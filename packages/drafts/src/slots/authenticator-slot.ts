import { type Bytes, fromHex, randomBytes, toHex } from '../crypto/bytes.js';
import { slotBase } from '../crypto/passphrase.js';
import type { Slot } from '../vault/vault-header.js';
import { type SlotPlace, unwrap, wrap } from '../vault/vault-slot.js';
import type { Authenticator } from './authenticator.js';
import type { NewSlotParts } from './recovery-slot.js';

/** Wraps the vault key for what a new credential gives; undefined when it gives nothing. */
export async function authenticatorSlot(
  authenticator: Authenticator,
  { number, ...place }: NewSlotParts,
): Promise<Slot | undefined> {
  const salt = randomBytes(32);
  const enrolled = await authenticator.enrol(salt);
  if (!enrolled) return undefined;
  const slot = { kind: 'authenticator', number, credential: toHex(enrolled.credential), salt: toHex(salt) };
  return wrap(slot, { ...place, base: await slotBase(enrolled.secret) });
}

/** Unwraps the vault key; `declined` when the device gives no secret. */
export async function openAuthenticatorSlot(
  slot: Slot,
  authenticator: Authenticator,
  place: SlotPlace,
): Promise<Bytes | 'declined' | undefined> {
  const { credential, salt } = slot;
  const id = typeof credential === 'string' ? fromHex(credential, credential.length / 2) : undefined;
  const bytes = fromHex(salt, 32);
  if (!id || !bytes) return undefined;
  const secret = await authenticator.secretOf(id, bytes);
  return secret ? unwrap(slot, await slotBase(secret), place) : 'declined';
}
