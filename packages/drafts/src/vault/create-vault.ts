import { attemptVault } from './attempt-vault.js';
import type { Result } from '../result.js';
import type { Vault } from './vault.js';
import type { VaultError } from './vault-error.js';
import type { VaultOptions } from './vault-options.js';

/** Makes a vault for a worker and opens it; a vault that is there already stays as it is and the outcome is `exists`. */
export function createVault(options: VaultOptions): Promise<Result<Vault, VaultError>> {
  return attemptVault(options, async (rows) => {
    // `vaultExists` has loaded it already, while the passphrase was being chosen.
    const loaded = await import('./new-vault.js').catch(() => undefined);
    return loaded ? loaded.newVault(rows, options) : 'unavailable';
  });
}
