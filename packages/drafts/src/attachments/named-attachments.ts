import { listDrafts } from '../draft-listing.js';
import { DraftRevisions } from '../draft-revisions.js';
import type { VaultParts } from '../vault-parts.js';

/**
 * Finds which attachments the kept revisions of all drafts name. Undefined while something among the drafts cannot be
 * read, as what a later release wrote: nobody knows what that names.
 */
export async function namedAttachments(
  { rows, keyring }: VaultParts,
  ids: readonly string[],
): Promise<ReadonlySet<string> | undefined> {
  const { drafts, damaged } = await listDrafts(rows, keyring);
  if (damaged.length > 0 || drafts.some((draft) => draft.damaged)) return undefined;
  const revisions = new DraftRevisions(rows, keyring);
  const named = new Set<string>();
  for (const { id } of drafts) {
    const { baseline } = await revisions.read(id);
    for (const { opened } of baseline) {
      const text = opened && JSON.stringify(opened.state);
      for (const each of ids) if (text?.includes(each)) named.add(each);
    }
  }
  return named;
}
