import { type Bytes, fromHex } from '../crypto/bytes.js';
import { slotBase } from '../crypto/passphrase.js';
import type { Slot } from '../vault/vault-header.js';
import { type SlotPlace, unwrap } from '../vault/vault-slot.js';

/** Unwraps the vault key with the key that stands in the slot itself. */
export async function openDeviceSlot(slot: Slot, place: SlotPlace): Promise<Bytes | undefined> {
  const key = fromHex(slot['key'], 32);
  return key && unwrap(slot, await slotBase(key), place);
}
