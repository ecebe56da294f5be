import type { Result, StorageError } from '@amparo/drafts';
import { laterOrNever } from '../filling/later.js';
import type { ReceivedDraft } from '../keeping/seal-away.js';
import type { Device } from './device.js';

/** Erases a draft that was received; where what keeps it readable for a while could not be fetched, at once. */
export async function sealDraftAway(draft: ReceivedDraft, device: Device): Promise<Result<unknown, StorageError>> {
  const [vault, behind] = [device.vault, await laterOrNever()];
  if (!vault) return { ok: false, error: { code: 'locked' } };
  return behind ? behind.sealAway(draft, vault, device.readable) : vault.drafts.remove(draft.id);
}
