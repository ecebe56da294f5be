import { type Bytes, fromHex, randomBytes, toHex } from '../crypto/bytes.js';
import { type Derivation, allowedDerivation } from '../crypto/derivation.js';
import { fieldsOf } from '../fields.js';
import { stretched } from '../crypto/passphrase.js';
import type { Slot } from '../vault/vault-header.js';
import { type SlotPlace, unwrap, wrap } from '../vault/vault-slot.js';

interface NewPassphrase extends SlotPlace {
  readonly vaultKey: Bytes;
  readonly passphrase: string;
  readonly derivation: Derivation;
  readonly number: number;
}

/** Wraps a vault key for a passphrase. */
export async function passphraseSlot({ passphrase, derivation, number, ...place }: NewPassphrase): Promise<Slot> {
  const salt = randomBytes(16);
  const base = await stretched(passphrase, salt, derivation);
  const { t, m, p } = derivation;
  return wrap({ kind: 'passphrase', number, salt: toHex(salt), derivation: { t, m, p } }, { ...place, base });
}

/** Unwraps the vault key; undefined when the passphrase does not fit, `damaged` when the slot asks for too weak a derivation. */
export async function openPassphraseSlot(
  slot: Slot,
  { passphrase, derivation: named }: { readonly passphrase: string; readonly derivation?: Derivation | undefined },
  place: SlotPlace,
): Promise<Bytes | 'damaged' | undefined> {
  const salt = fromHex(slot['salt'], 16);
  const { t, m, p } = fieldsOf(slot['derivation']);
  const derivation = { t: Number(t), m: Number(m), p: Number(p) };
  if (!salt || !allowedDerivation(derivation, named)) return 'damaged';
  return unwrap(slot, await stretched(passphrase, salt, derivation), place);
}
