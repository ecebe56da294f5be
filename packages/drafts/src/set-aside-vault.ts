import { attempt } from './attempt.js';
import type { Result } from './result.js';
import type { VaultError } from './vault-error.js';
import { vaultErrorCode } from './vault-error-code.js';
import type { VaultPlace } from './vault-options.js';
import { databaseOf } from './vault-place.js';

/**
 * Makes room for a new vault of a worker whose old one is `erased`: its header is moved aside, and its rows stay. Nothing is
 * deleted, since a browser that cannot read the secrets today may read them another day. Where the secrets are there
 * after all, nothing is moved and the outcome is `exists`.
 */
export async function setAsideVault(place: VaultPlace): Promise<Result<void, VaultError>> {
  const rows = databaseOf(place);
  if (!rows) return { ok: false, error: { code: 'unavailable' } };
  const tried = await attempt(async () => (await import('./setting-aside.js')).setAside(rows, place));
  rows.close();
  if (!tried.ok) return { ok: false, error: { code: vaultErrorCode(tried.error.code) } };
  return tried.value === 'done' ? { ok: true, value: undefined } : { ok: false, error: { code: tried.value } };
}
