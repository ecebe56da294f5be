import { type Bytes, randomBytes } from './bytes.js';
import { decrypted } from './decrypted.js';
import type { Derivation } from './derivation.js';
import { wrappingKey } from './passphrase.js';
import { type PassphraseSlot, type VaultHeader, slotBinding } from './vault-header.js';

const ivBytes = 12;

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
  const iv = randomBytes(ivBytes);
  const algorithm = { name: 'AES-GCM', iv, additionalData: slotBinding(made.id, slot) };
  const box = new Uint8Array(await crypto.subtle.encrypt(algorithm, key, vaultKey));
  const wrapped = new Uint8Array(ivBytes + box.length);
  wrapped.set(iv);
  wrapped.set(box, ivBytes);
  return { ...slot, wrapped };
}

/** Unwraps the vault key; undefined when the passphrase opens none of the slots. */
export async function unwrapVaultKey(header: VaultHeader, passphrase: string): Promise<Bytes | undefined> {
  for (const slot of header.slots) {
    const key = await wrappingKey(passphrase, { ...slot, shredKey: header.shred.key });
    const algorithm = {
      name: 'AES-GCM',
      iv: slot.wrapped.slice(0, ivBytes),
      additionalData: slotBinding(header.id, slot),
    };
    const opened = await decrypted(algorithm, key, slot.wrapped.slice(ivBytes));
    if (opened) return opened;
  }
  return undefined;
}
