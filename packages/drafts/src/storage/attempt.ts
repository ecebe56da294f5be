import type { Result } from '../result.js';
import type { StorageError } from './storage-error.js';
import { storageErrorCode } from './storage-failure.js';

/** Turns the storage's failures into values and lets a programmer's mistake through. */
export async function attempt<Value>(work: () => Promise<Value>): Promise<Result<Value, StorageError>> {
  try {
    return { ok: true, value: await work() };
  } catch (cause) {
    const code = storageErrorCode(cause);
    if (!code) throw cause;
    return { ok: false, error: { code } };
  }
}
