import type { VaultAccess } from '../slots/vault-access.js';
import type { VaultOptions } from './vault-options.js';

/** The ways into a worker's vault; what works on them is loaded at the first call. A cheaper derivation is for tests alone. */
export async function vaultAccess(place: Omit<VaultOptions, 'passphrase'>): Promise<VaultAccess> {
  const { StoredAccess } = await import('../slots/stored-access.js');
  return new StoredAccess(place);
}
