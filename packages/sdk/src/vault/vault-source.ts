import type { AttachmentSource } from '../attachments.js';
import type { Stored } from './stored.js';

/** Where a vault keeps photos, drawings, recordings and documents, as one of `@amparo/drafts` does. */
export interface KeptAttachments {
  attachments(draft: string): Promise<{
    read(id: string): Promise<Stored<{ arrayBuffer(): Promise<ArrayBuffer> }>>;
  }>;
}

/** Says where the client reads attachments from: beside the draft whose id the submission has. */
export const vaultSource = (vault: KeptAttachments): AttachmentSource => ({
  read: async ({ id }, draft) => {
    const read = await (await vault.attachments(draft)).read(id);
    if (read.ok) return new Uint8Array(await read.value.arrayBuffer());
    if (read.error.code === 'missing') return undefined;
    throw new Error(`The attachment could not be read: ${read.error.code}.`);
  },
});
