/**
 * Fetches what makes and opens sealed files and is loaded only when it is needed, so that both work once the network is
 * gone; rejects where it cannot be had.
 */
export async function sealingReady(): Promise<void> {
  await Promise.all([import('./stored-backup.js'), import('./seal-file.js'), import('../crypto/argon2.js')]);
}
