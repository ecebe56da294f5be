import type { Bytes } from '../crypto/bytes.js';
import type { FoundVault } from '../vault/found-vault.js';
import type { Rows } from '../storage/rows.js';
import { FIRST_FOR_INDEX } from '../shred/secrets.js';
import { type Slot, storedHeader } from '../vault/vault-header.js';

/** What becomes of a vault's slots. */
export interface SlotChange {
  readonly add?: Slot;
  readonly remove: readonly Slot[];
}

/** The headers as this page wrote them last, by their vaults: an earlier one opens no more with what was removed from it. */
export const writtenHeaders = new Map<string, Bytes>();

/** A number that no slot has; undefined when there is room for no more. */
export function freeNumber({ header }: FoundVault): number | undefined {
  const taken = new Set(header.slots.map(({ number }) => number));
  return Array.from({ length: FIRST_FOR_INDEX - 1 }, (_, at) => at + 1).find((number) => !taken.has(number));
}

/**
 * Writes the header with other slots, and then renews what the removed ones hung on, so that an old copy of the header
 * opens with them no more. False, and nothing is changed, when another tab has changed the header meanwhile.
 */
export async function changeSlots(rows: Rows, found: FoundVault, { add, remove }: SlotChange): Promise<boolean> {
  const gone = new Set(remove.map(({ number }) => number));
  const kept = found.header.slots.filter(({ number }) => !gone.has(number));
  const value = await storedHeader({ ...found.header, slots: add ? [...kept, add] : kept });
  const written = await rows.change({
    expect: found.keys.map((key, copy) => ({ key, value: found.stored[copy] })),
    put: found.keys.map((key) => ({ key, value })),
  });
  if (!written) return false;
  writtenHeaders.set(found.header.id, value);
  for (const number of gone) await found.secrets.renew(number).catch(() => undefined);
  return true;
}
