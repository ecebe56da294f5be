import type { AttachmentStore } from '@amparo/elements';

const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** A store of attachments that forgets everything with the page, for examples and tests. */
export function attachmentsInMemory(): AttachmentStore & { readonly kept: ReadonlyMap<string, Blob> } {
  const kept = new Map<string, Blob>();
  return {
    kept,
    async put(content) {
      const id = crypto.randomUUID();
      kept.set(id, content);
      const hash = hex(await crypto.subtle.digest('SHA-256', await content.arrayBuffer()));
      return { ok: true, value: { id, type: content.type, bytes: content.size, hash } };
    },
    async read(id) {
      const value = kept.get(id);
      return value ? { ok: true, value } : { ok: false, error: { code: 'missing' } };
    },
  };
}
