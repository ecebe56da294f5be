import type { Device } from '../device/device.js';
import type { MadeFile } from './seal-drafts.js';

/** Seals stored drafts, with their photos and recordings, into one file. */
export async function sealedDrafts({ vault }: Device, ids: readonly string[], passphrase: string): Promise<MadeFile> {
  if (!vault) return { ok: false, error: { code: 'locked' } };
  const sealed = await (await vault.backup()).exportSealed(ids, { passphrase });
  return sealed.ok ? { ok: true, file: sealed.value, withoutPhotos: false } : sealed;
}
