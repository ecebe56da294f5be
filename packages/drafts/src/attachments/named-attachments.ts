import { listDrafts } from '../drafts/draft-listing.js';
import { DraftRevisions } from '../drafts/draft-revisions.js';
import type { VaultParts } from '../vault/vault-parts.js';

/**
 * Finds which attachments the kept revisions of all drafts name. Undefined while something among the drafts cannot be
 * read, as what a later release wrote: nobody knows what that names.
 */
export async function namedAttachments(
  { rows, keyring }: VaultParts,
  ids: readonly string[],
): Promise<ReadonlySet<string> | undefined> {
  const { drafts, damaged, gone } = await listDrafts(rows, keyring);
  const isDoubtful = drafts.some((draft) => draft.damaged ?? draft.earlier);
  if (isDoubtful || damaged.length > 0 || gone.length > 0) return undefined;
  const named = await Promise.all(drafts.map(({ id }) => namedIn({ rows, keyring }, id, ids)));
  return new Set(named.flat());
}

/** Finds which attachments the kept revisions of one draft name. */
export async function namedIn(
  { rows, keyring }: Pick<VaultParts, 'rows' | 'keyring'>,
  draft: string,
  ids: readonly string[],
): Promise<readonly string[]> {
  const { baseline } = await new DraftRevisions(rows, keyring).read(draft);
  const texts = baseline.flatMap(({ opened }) => (opened ? [JSON.stringify(opened.state)] : []));
  return ids.filter((id) => texts.some((text) => text.includes(id)));
}
