import { toDraft } from '@amparo/model';
import { sealDrafts, type TravellingDraft } from '@amparo/drafts';
import type { Filling } from '../filling/filling.js';
import type { MadeFile } from './seal-drafts.js';

type Attachments = NonNullable<TravellingDraft['attachments']>;

/** Seals what is on screen into a file, stored or not: from memory alone, so that a storage that fails stops nothing. */
export async function sealedFilling(filling: Filling, passphrase: string): Promise<MadeFile> {
  const { form, state } = filling.session;
  const attachments = await attachmentsOf(filling);
  const draft = {
    form: form.id,
    formVersion: form.version,
    caseCode: filling.caseCode,
    savedAt: new Date().toISOString(),
    state: toDraft(form, state),
    ...(attachments && { attachments }),
  };
  const sealed = await sealDrafts([draft], { passphrase });
  return sealed.ok ? { ok: true, file: sealed.value, withoutPhotos: attachments === undefined } : sealed;
}

/** The photos and recordings of a draft; undefined where they cannot be read: the answers must not wait for them. */
async function attachmentsOf(filling: Filling): Promise<Attachments | undefined> {
  try {
    const kept = await filling.attachments();
    const listed = await kept.list();
    if (!listed.ok) return undefined;
    const read: Attachments[number][] = [];
    for (const about of listed.value) {
      const content = await kept.read(about.id);
      if (!content.ok) return undefined;
      read.push({ about, content: content.value });
    }
    return read;
  } catch {
    return undefined; // what keeps them could not be fetched
  }
}
