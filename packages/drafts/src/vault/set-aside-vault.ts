import type { Result } from '../result.js';
import type { VaultError } from './vault-error.js';
import type { VaultPlace } from './vault-options.js';

/**
 * Makes room for a new vault of a worker whose old one is `erased`: its header is moved aside, and its rows stay. Nothing is
 * deleted, since a browser that cannot read the secrets today may read them another day. Where the secrets are there
 * after all, nothing is moved and the outcome is `exists`.
 */
export async function setAsideVault(place: VaultPlace): Promise<Result<void, VaultError>> {
  const { setAside } = await import('./setting-aside.js');
  return setAside(place);
}
