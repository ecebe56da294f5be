import { armWipe } from './arm-wipe.js';
import type { VaultPlace } from '../vault/vault-options.js';
import type { WipeReport } from './wipe-report.js';

/** Erases a worker's vault for good without its passphrase, and no other worker's. */
export async function wipeVault(place: VaultPlace): Promise<WipeReport> {
  return (await armWipe(place)).wipe();
}
