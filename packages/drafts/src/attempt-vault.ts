import type { Result } from './result.js';
import type { StorageErrorCode } from './storage-error.js';
import { storageErrorCode } from './storage-failure.js';
import type { Vault } from './vault.js';
import type { VaultError, VaultErrorCode } from './vault-error.js';

/** Makes or opens a vault and turns the storage's failures into values. */
export async function attemptVault(work: () => Promise<Vault | VaultErrorCode>): Promise<Result<Vault, VaultError>> {
  try {
    const outcome = await work();
    return typeof outcome === 'string' ? { ok: false, error: { code: outcome } } : { ok: true, value: outcome };
  } catch (cause) {
    const code = storageErrorCode(cause);
    if (!code) throw cause;
    return { ok: false, error: { code: vaultErrorCode(code) } };
  }
}

function vaultErrorCode(code: StorageErrorCode): VaultErrorCode {
  switch (code) {
    case 'quota':
    case 'full':
      return 'full';
    case 'blocked':
    case 'damaged':
    case 'missing':
      return code;
    case 'closed':
    case 'locked':
    case 'unknown':
      return 'unavailable';
  }
}
