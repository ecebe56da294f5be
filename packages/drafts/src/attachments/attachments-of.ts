import type { VaultParts } from '../vault/vault-parts.js';
import type { VaultAttachments } from './vault-attachments.js';

/** Loads what works on attachments, which a page needs only once there is a photo or a drawing. */
export async function attachmentsOf(parts: VaultParts, draft: string): Promise<VaultAttachments> {
  const { VaultAttachments: Attachments } = await import('./vault-attachments.js');
  return new Attachments(parts, draft);
}
