import { attempt } from '../storage/attempt.js';
import { randomBytes } from '../crypto/bytes.js';
import type { RowKey, Rows } from '../storage/rows.js';
import { SECRETS_BYTES, type Secrets } from '../shred/secrets.js';
import type { WipeReport } from './wipe-report.js';

/** Where everything of one vault is. */
export interface WipedVault {
  readonly id: string | undefined;
  readonly secrets: Secrets | undefined;
  readonly keys: readonly RowKey[];
}

/** Overwrites the secrets of a vault first, since that alone closes it for good; the rest is removed as far as it can be. */
export async function wipe(rows: Rows, { id, secrets, keys }: WipedVault): Promise<WipeReport> {
  const shredded = await shred(secrets);
  const removed = await attempt(() =>
    rows.change({ present: [], remove: keys, clear: id === undefined ? [] : [[id]] }),
  );
  await secrets?.store.remove().catch(() => undefined); // it holds nothing but fresh random bytes by now
  const erasure = shredded && secrets?.store.erasure === 'overwritten' ? 'overwritten' : 'weak';
  return { erasure, removed: removed.ok };
}

async function shred(secrets: Secrets | undefined, tries = 2): Promise<boolean> {
  try {
    await secrets?.store.write(0, randomBytes(SECRETS_BYTES));
    return true;
  } catch {
    // Another tab may have held the file just then. Where it cannot be overwritten, the records are removed all the same.
    return tries > 1 && shred(secrets, tries - 1);
  }
}
