import type { ArmedWipe } from './armed-wipe.js';
import type { VaultPlace } from '../vault/vault-options.js';

/** Prepares the wipe of a worker's vault, locked or not; what is armed before the vault was made finds it when it wipes. */
export async function armWipe(place: VaultPlace): Promise<ArmedWipe> {
  const { armedWipe } = await import('./armed-wipe.js');
  return armedWipe(place);
}
