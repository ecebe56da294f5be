import type { StorageErrorCode } from './storage-error.js';

/** Carries a storage error through this package's own calls; it never leaves the package. */
export class StorageFailure extends Error {
  readonly code: StorageErrorCode;

  constructor(code: StorageErrorCode) {
    super(code);
    this.code = code;
  }
}

/** Reads the code off whatever was thrown; undefined when it is a programmer's mistake and not the storage's failure. */
export function storageErrorCode(cause: unknown): StorageErrorCode | undefined {
  if (cause instanceof StorageFailure) return cause.code;
  if (!(cause instanceof DOMException)) return undefined;
  switch (cause.name) {
    case 'QuotaExceededError':
      return 'quota';
    // Measured in Chromium with a full disk: DataError "Failed to write blobs" above 64 KB, UnknownError below.
    case 'DataError':
    case 'UnknownError':
      return 'full';
    case 'InvalidStateError':
    case 'AbortError':
    case 'TransactionInactiveError':
      return 'closed';
    case 'VersionError':
      return 'blocked';
    case 'DataCloneError':
      return undefined;
  }
  return 'unknown';
}
