import { randomBytes, toHex } from '../crypto/bytes.js';
import { browserClock } from '../clock.js';
import { Keyring } from '../crypto/keyring.js';
import { MemoryRows } from '../storage/memory-rows.js';
import { UnlockedVault } from './unlocked-vault.js';
import type { Vault } from './vault.js';

/** Opens a vault that stores nothing: it goes with the page, and its writers say `memoryOnly`. Needs https, as WebCrypto does. */
export function memoryVault(): Vault {
  const keyring = new Keyring(toHex(randomBytes(16)), randomBytes(32));
  return new UnlockedVault({ mode: 'memory', rows: new MemoryRows(), keyring, clock: browserClock });
}
