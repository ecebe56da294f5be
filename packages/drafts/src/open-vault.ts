import { attemptVault } from './attempt-vault.js';
import { browserClock } from './clock.js';
import type { Derivation } from './derivation.js';
import { Keyring } from './keyring.js';
import type { Result } from './result.js';
import type { Rows } from './rows.js';
import { UnlockedVault } from './unlocked-vault.js';
import type { Vault } from './vault.js';
import type { VaultError, VaultErrorCode } from './vault-error.js';
import { type VaultHeader, readHeader } from './vault-header.js';
import type { VaultOptions } from './vault-options.js';
import { headerKeys } from './vault-place.js';
import { unwrapVaultKey } from './vault-slot.js';

/** Opens a worker's vault with the passphrase. */
export function openVault(options: VaultOptions): Promise<Result<Vault, VaultError>> {
  return attemptVault(options, (rows) => open(rows, options));
}

async function open(rows: Rows, options: VaultOptions): Promise<Vault | VaultErrorCode> {
  const copies = await rows.get(await headerKeys(rows, options.name));
  if (copies.every((stored) => stored === undefined)) return 'missing';
  const header = await firstReadable(copies, options.derivation);
  if (typeof header === 'string') return header;
  const vaultKey = await unwrapVaultKey(header, options.passphrase);
  if (!vaultKey) return 'wrongPassphrase';
  const keyring = new Keyring(header.id, vaultKey);
  return new UnlockedVault({ mode: 'vault', rows, keyring, clock: options.clock ?? browserClock });
}

async function firstReadable(
  copies: readonly unknown[],
  named: Derivation | undefined,
): Promise<VaultHeader | 'damaged' | 'newer'> {
  const read = await Promise.all(copies.map((stored) => readHeader(stored, named)));
  return read.find((header) => typeof header !== 'string') ?? (read.includes('newer') ? 'newer' : 'damaged');
}
