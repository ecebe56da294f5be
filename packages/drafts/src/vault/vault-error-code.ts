import type { StorageErrorCode } from '../storage/storage-error.js';
import type { VaultErrorCode } from './vault-error.js';

/** What a failure of the storage means for somebody who wants to open a vault. */
export function vaultErrorCode(code: StorageErrorCode): VaultErrorCode {
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
