import { attempt } from '../storage/attempt.js';
import { calibrated } from '../crypto/calibrated.js';
import { type Clock, browserClock } from '../clock.js';
import { findVault, shredFilesOf } from './found-vault.js';
import { makeVault } from './make-vault.js';
import { openFoundVault } from './open-vault.js';
import { isStrongEnough } from '../crypto/passphrase.js';
import type { Rows } from '../storage/rows.js';
import { makeWaitingFile } from '../shred/waiting-file.js';
import { passphraseSlot } from '../slots/passphrase-slot.js';
import type { Vault } from './vault.js';
import { vaultAccess } from './vault-access.js';
import type { VaultErrorCode } from './vault-error.js';
import type { VaultOptions, VaultPlace } from './vault-options.js';
import { databaseOf, headerKeys } from './vault-place.js';

/** Makes a vault where there is none, and opens it. */
export async function newVault(rows: Rows, options: VaultOptions): Promise<Vault | VaultErrorCode> {
  const { passphrase, derivation } = options;
  if (!isStrongEnough(passphrase)) return 'weakPassphrase';
  const keys = await headerKeys(rows, options.name);
  const there = await rows.get(keys);
  if (there.some((stored) => stored !== undefined)) return sealedVault(rows, options);
  const cost = derivation ?? (await calibrated());
  const made = await makeVault(rows, options, {
    mode: 'vault',
    slotOf: (place) => passphraseSlot({ ...place, passphrase, derivation: cost, number: 1 }),
  });
  return made ?? 'exists';
}

// What is kept without a passphrase is sealed with this one; a vault that has one stays as it is.
async function sealedVault(rows: Rows, options: VaultOptions): Promise<Vault | VaultErrorCode> {
  const found = await findVault(rows, options);
  if (typeof found === 'string' || !('header' in found) || !found.header.slots.some(({ kind }) => kind === 'device'))
    return 'exists';
  const access = await vaultAccess(options);
  const changed = await access.changePassphrase({ kind: 'device' }, options.passphrase);
  return changed.ok ? openFoundVault(rows, options) : 'blocked';
}

/** Makes what a vault needs that has to lie on the device for a while; a vault can be made without it. */
export async function prepareVault(place: VaultPlace & { readonly clock?: Clock }): Promise<void> {
  const rows = databaseOf(place);
  if (!rows) return;
  const { clock = browserClock } = place;
  await attempt(() => makeWaitingFile({ rows, files: shredFilesOf(place) }, () => clock.now()));
  rows.close();
}
