import { type Bytes, randomBytes } from '../crypto/bytes.js';
import { slotBase } from '../crypto/passphrase.js';
import type { Slot } from '../vault/vault-header.js';
import { type SlotPlace, unwrap, wrap } from '../vault/vault-slot.js';
import { codeOf } from './code.js';

/** What a new slot is made of. */
export interface NewSlotParts extends SlotPlace {
  readonly vaultKey: Bytes;
  readonly number: number;
}

/** Wraps the vault key for a new code of 128 random bits; they need no stretching. */
export async function recoverySlot(parts: NewSlotParts): Promise<{ readonly slot: Slot; readonly code: string }> {
  const key = randomBytes(16);
  const code = await codeOf(key);
  const { number, ...place } = parts;
  return { code, slot: await wrap({ kind: 'recoveryCode', number }, { ...place, base: await slotBase(key) }) };
}

/** Unwraps the vault key with a code's bytes, for a slot of the recovery code or of an organisation. */
export async function openCodeSlot(slot: Slot, key: Bytes, place: SlotPlace): Promise<Bytes | undefined> {
  return unwrap(slot, await slotBase(key.slice()), place);
}
