import { decrypted, encrypted } from './aes-box.js';
import { type Bytes, randomBytes } from './bytes.js';
import type { Derivation } from './derivation.js';
import { wrappingKey } from './passphrase.js';
import { type PassphraseSlot, type VaultHeader, slotBinding } from './vault-header.js';

interface NewSlot {
  readonly id: string;
  readonly shredKey: Bytes;
  readonly passphrase: string;
  readonly derivation: Derivation;
}

/** Wraps a vault key for a passphrase. */
export async function passphraseSlot(vaultKey: Bytes, made: NewSlot): Promise<PassphraseSlot> {
  const slot = { kind: 'passphrase', salt: randomBytes(16), derivation: made.derivation } as const;
  const key = await wrappingKey(made.passphrase, { ...slot, shredKey: made.shredKey });
  const wrapped = await encrypted(key, slotBinding(made.id, slot), vaultKey);
  return { ...slot, wrapped };
}

/** Unwraps the vault key; undefined when the passphrase opens none of the slots. */
export async function unwrapVaultKey(header: VaultHeader, passphrase: string): Promise<Bytes | undefined> {
  for (const slot of header.slots) {
    const key = await wrappingKey(passphrase, { ...slot, shredKey: header.shred.key });
    const opened = await decrypted(key, slotBinding(header.id, slot), slot.wrapped);
    if (opened) return opened;
  }
  return undefined;
}
