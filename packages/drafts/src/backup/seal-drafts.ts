import type { Result } from '../result.js';
import type { BackupError, SealedTo, TravellingDraft } from './backup-contents.js';

/**
 * Seals drafts that are in memory into one file, without any storage: what can be offered for download while a draft is
 * "Not saved". `importSealed` of any vault takes it.
 */
export async function sealDrafts(
  drafts: readonly TravellingDraft[],
  to: SealedTo,
): Promise<Result<Uint8Array<ArrayBuffer>, BackupError>> {
  const [{ packed }, { sealFile }] = await Promise.all([import('./packed-drafts.js'), import('./seal-file.js')]);
  const bytes = await packed(drafts);
  return bytes.ok ? sealFile(bytes.value, to) : bytes;
}
