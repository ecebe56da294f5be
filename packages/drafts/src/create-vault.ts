import { attemptVault } from './attempt-vault.js';
import { randomBytes, toHex } from './bytes.js';
import { browserClock } from './clock.js';
import { derivationFloor } from './derivation.js';
import { Keyring } from './keyring.js';
import { isStrongEnough } from './passphrase.js';
import type { Result } from './result.js';
import type { Rows } from './rows.js';
import { UnlockedVault } from './unlocked-vault.js';
import type { Vault } from './vault.js';
import type { VaultError, VaultErrorCode } from './vault-error.js';
import { storedHeader } from './vault-header.js';
import type { VaultOptions } from './vault-options.js';
import { headerKeys } from './vault-place.js';
import { passphraseSlot } from './vault-slot.js';

/** Makes a vault for a worker and opens it; a vault that is there already stays as it is and the outcome is `exists`. */
export function createVault(options: VaultOptions): Promise<Result<Vault, VaultError>> {
  return attemptVault(options, (rows) => create(rows, options));
}

async function create(rows: Rows, options: VaultOptions): Promise<Vault | VaultErrorCode> {
  if (!isStrongEnough(options.passphrase)) return 'weakPassphrase';
  const keys = await headerKeys(rows, options.name);
  const there = await rows.get(keys);
  if (there.some((stored) => stored !== undefined)) return 'exists';
  const id = toHex(randomBytes(16));
  const vaultKey = randomBytes(32);
  const shredKey = randomBytes(32);
  const { passphrase, derivation = derivationFloor, clock = browserClock } = options;
  const slot = await passphraseSlot(vaultKey, { id, shredKey, passphrase, derivation });
  const value = await storedHeader({ id, shred: { kind: 'stored', key: shredKey }, slots: [slot] });
  const written = await rows.change({
    expect: keys.map((key) => ({ key, value: undefined })),
    put: keys.map((key) => ({ key, value })),
  });
  if (!written) return 'exists';
  return new UnlockedVault({ mode: 'vault', rows, keyring: new Keyring(id, vaultKey), clock });
}
