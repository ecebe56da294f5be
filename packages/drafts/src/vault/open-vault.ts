import { attemptVault } from './attempt-vault.js';
import type { Bytes } from '../crypto/bytes.js';
import { findVault, slotPlaceOf, type FoundVault } from './found-vault.js';
import type { Result } from '../result.js';
import type { Rows } from '../storage/rows.js';
import { openPassphraseSlot } from '../slots/passphrase-slot.js';
import { unlocked } from './unlocked.js';
import type { Vault } from './vault.js';
import type { VaultError, VaultErrorCode } from './vault-error.js';
import type { VaultOptions } from './vault-options.js';

/** Opens a worker's vault with the passphrase. */
export function openVault(options: VaultOptions): Promise<Result<Vault, VaultError>> {
  return attemptVault(options, (rows) => openFoundVault(rows, options));
}

/** Opens the vault that is found in a database. */
export async function openFoundVault(rows: Rows, options: VaultOptions): Promise<Vault | VaultErrorCode> {
  const found = await findVault(rows, options);
  if (typeof found === 'string') return found;
  if ('body' in found) {
    const { openFirstVault } = await import('../migration/open-first-vault.js');
    const migrated = await openFirstVault(rows, found, options);
    return typeof migrated === 'string' ? migrated : unlocked({ ...migrated, rows, mode: 'vault' }, options);
  }
  rows.settle?.(); // while the key is derived
  const vaultKey = await openWithPassphrase(found, options);
  return typeof vaultKey === 'string' ? vaultKey : unlocked({ found, vaultKey, rows, mode: 'vault' }, options);
}

const OTHER_WAYS = ['recoveryCode', 'organisation', 'authenticator'];

// Tries the passphrase on each slot that takes one.
async function openWithPassphrase(
  found: FoundVault,
  options: Pick<VaultOptions, 'passphrase' | 'derivation'>,
): Promise<Bytes | VaultErrorCode> {
  const slots = found.header.slots.filter(({ kind }) => kind === 'passphrase');
  if (slots.length === 0 && found.header.slots.some(({ kind }) => kind === 'device')) return 'unsealed';
  const otherwise = found.header.slots.some(({ kind }) => OTHER_WAYS.includes(kind));
  let code: VaultErrorCode = slots.length === 0 && !otherwise ? 'newer' : 'wrongPassphrase';
  for (const slot of slots) {
    const opened = await openPassphraseSlot(slot, options, slotPlaceOf(found));
    if (opened === 'damaged') code = 'damaged';
    else if (opened) return opened;
  }
  return code;
}
