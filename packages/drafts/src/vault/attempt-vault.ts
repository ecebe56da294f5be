import { attempt } from '../storage/attempt.js';
import type { Result } from '../result.js';
import type { Rows } from '../storage/rows.js';
import type { Vault } from './vault.js';
import type { VaultError, VaultErrorCode } from './vault-error.js';
import { vaultErrorCode } from './vault-error-code.js';
import type { VaultPlace } from './vault-options.js';
import { databaseOf } from './vault-place.js';

/** Makes or opens a vault and turns the storage's failures into values; while it stays closed, nothing holds the database. */
export async function attemptVault(
  place: VaultPlace,
  work: (rows: Rows) => Promise<Vault | VaultErrorCode>,
): Promise<Result<Vault, VaultError>> {
  const rows = databaseOf(place);
  if (!rows) return failed('unavailable');
  const tried = await attempt(() => work(rows));
  if (!tried.ok) return failed(vaultErrorCode(tried.error.code));
  if (typeof tried.value !== 'string') return { ok: true, value: tried.value };
  rows.close();
  return failed(tried.value);
}

const failed = (code: VaultErrorCode): Result<Vault, VaultError> => ({ ok: false, error: { code } });
