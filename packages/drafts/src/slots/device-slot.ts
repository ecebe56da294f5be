import { type Bytes, fromHex } from '../bytes.js';
import { slotBase } from '../passphrase.js';
import type { Slot } from '../vault-header.js';
import { type SlotPlace, unwrap } from '../vault-slot.js';

/** Unwraps the vault key with the key that stands in the slot itself. */
export async function openDeviceSlot(slot: Slot, place: SlotPlace): Promise<Bytes | undefined> {
  const key = fromHex(slot['key'], 32);
  return key && unwrap(slot, await slotBase(key), place);
}
