import { attemptVault } from './attempt-vault.js';
import type { Result } from '../result.js';
import type { Vault } from './vault.js';
import type { VaultError } from './vault-error.js';
import type { VaultOptions } from './vault-options.js';

/**
 * Opens a worker's drafts without a passphrase, and makes the place for them at need. The key lies on the device: a wipe
 * erases it, but nothing protects it from whoever takes the device. Where the worker has a vault with a passphrase, the
 * outcome is `exists`; where a passphrase was added later, too.
 */
export function openDevice(options: Omit<VaultOptions, 'passphrase'>): Promise<Result<Vault, VaultError>> {
  return attemptVault(options, async (rows) => {
    const { deviceVault } = await import('../slots/device-vault.js');
    return deviceVault(rows, options);
  });
}
