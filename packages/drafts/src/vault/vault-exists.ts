import { attempt } from '../storage/attempt.js';
import type { Clock } from '../clock.js';
import type { VaultPlace } from './vault-options.js';
import { databaseOf, headerKeys } from './vault-place.js';

/**
 * Whether a worker has a vault on this device. False also where the storage cannot be read; making or opening the vault
 * then says why, and never replaces one.
 */
export async function vaultExists(place: VaultPlace & { readonly clock?: Clock }): Promise<boolean> {
  const rows = databaseOf(place);
  if (!rows) return false;
  const copies = await attempt(async () => rows.get(await headerKeys(rows, place.name)));
  rows.close();
  const exists = copies.ok && copies.value.some((stored) => stored !== undefined);
  // Making one must not wait for a network that is gone by then, and its place had better be there for a while.
  if (!exists) void import('./new-vault.js').then(({ prepareVault }) => prepareVault(place)).catch(() => undefined);
  return exists;
}
