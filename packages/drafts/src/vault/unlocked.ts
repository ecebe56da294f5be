import { attempt } from '../storage/attempt.js';
import type { Bytes } from '../crypto/bytes.js';
import { browserClock } from '../clock.js';
import { DraftIndex } from '../drafts/draft-index.js';
import type { FoundVault } from './found-vault.js';
import { Keyring } from '../crypto/keyring.js';
import type { Rows } from '../storage/rows.js';
import type { StorageMode } from './storage-mode.js';
import { UnlockedVault } from './unlocked-vault.js';
import type { VaultOptions } from './vault-options.js';
import { within } from '../storage/within.js';

const PATIENCE_MS = 3_000;

interface Unlocking {
  readonly found: Pick<FoundVault, 'header' | 'secrets' | 'keys'>;
  /** Overwritten once it is imported. */
  readonly vaultKey: Bytes;
  readonly rows: Rows;
  readonly mode: StorageMode;
}

/** Makes the open vault of a found one and its key, and ends what a crash has interrupted. */
export async function unlocked(
  { found, vaultKey, rows, mode }: Unlocking,
  { name, clock = browserClock, locks = browserLocks() }: Pick<VaultOptions, 'name' | 'clock' | 'locks'>,
): Promise<UnlockedVault> {
  const { header, secrets } = found;
  const keyring = new Keyring(header.id, vaultKey, secrets);
  const restore = async () => (await import('../storage/restored-header.js')).restoredHeader(rows, found, name);
  rows.guard = { keys: found.keys, restore, large: () => keyring.rowKey(['parts']) };
  rows.settle?.();
  rows.remember?.();
  const watching = import('../storage/behind-database.js')
    .then(({ watched }) => watched(rows, keyring, { header, locks }))
    .catch(nothing);
  // First of all where the index is not as it should be, since whatever is written makes one that opens. Without its code, or
  // where nothing can be written, it is noticed at the next unlock.
  if (!(await new DraftIndex(rows, keyring).isBound())) await within(watching, PATIENCE_MS).catch(nothing);
  const turn = () => watching.then((next) => next?.());
  if ((await rows.range(await keyring.rowKey(['plans']))).length > 0) {
    // What does not end now is tried at the next unlock.
    await attempt(async () => (await import('../wipe/forgetting.js')).finishForgetting(rows, keyring));
  }
  const { settlesAt } = header.secrets;
  return new UnlockedVault({ mode, rows, keyring, clock, locks, settlesAt, turn });
}

const nothing = () => undefined;

const browserLocks = (): LockManager | undefined =>
  (globalThis as { readonly navigator?: { readonly locks?: LockManager } }).navigator?.locks;
