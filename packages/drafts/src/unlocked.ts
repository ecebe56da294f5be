import { attempt } from './attempt.js';
import type { Bytes } from './bytes.js';
import { browserClock } from './clock.js';
import type { FoundVault } from './found-vault.js';
import { Keyring } from './keyring.js';
import type { Rows } from './rows.js';
import type { StorageMode } from './storage-mode.js';
import { UnlockedVault } from './unlocked-vault.js';
import type { VaultOptions } from './vault-options.js';

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
  const restore = async () => (await import('./restored-header.js')).restoredHeader(rows, found, name);
  rows.guard = { keys: found.keys, restore, large: () => keyring.rowKey(['parts']) };
  rows.settle?.();
  rows.remember?.();
  if ((await rows.range(await keyring.rowKey(['plans']))).length > 0) {
    // What does not end now is tried at the next unlock.
    await attempt(async () => (await import('./forgetting.js')).finishForgetting(rows, keyring));
  }
  const { settlesAt } = header.secrets;
  return new UnlockedVault({ mode, rows, keyring, clock, locks, settlesAt });
}

const browserLocks = (): LockManager | undefined =>
  (globalThis as { readonly navigator?: { readonly locks?: LockManager } }).navigator?.locks;
