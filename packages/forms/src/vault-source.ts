import type { Vault } from '@amparo/drafts';
import type { AttachmentSource } from '@amparo/sdk';

/** Where the client reads photos, drawings and documents from: beside the draft whose id the submission has. */
export const vaultSource = (vault: Vault): AttachmentSource => ({
  read: async ({ id }, draft) => {
    const read = await (await vault.attachments(draft)).read(id);
    if (read.ok) return new Uint8Array(await read.value.arrayBuffer());
    if (read.error.code === 'missing') return undefined;
    throw new Error(`The attachment could not be read: ${read.error.code}.`);
  },
});
