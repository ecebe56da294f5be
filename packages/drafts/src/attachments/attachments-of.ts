import type { VaultParts } from '../vault/vault-parts.js';
import type { DraftAttachments } from './draft-attachments.js';

/** Loads what works on attachments, which a page needs only once there is a photo or a drawing. */
export async function attachmentsOf(parts: VaultParts, draft: string): Promise<DraftAttachments> {
  const { VaultAttachments } = await import('./vault-attachments.js');
  return new VaultAttachments(parts, draft);
}
