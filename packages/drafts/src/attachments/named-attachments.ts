import { listDrafts } from '../drafts/draft-listing.js';
import { DraftRevisions } from '../drafts/draft-revisions.js';
import type { DraftList } from '../drafts/drafts.js';
import type { VaultParts } from '../vault/vault-parts.js';

type Stored = Pick<VaultParts, 'rows' | 'keyring'>;

/** What the kept revisions of all drafts say of some attachments. */
export interface Naming {
  readonly list: DraftList;
  readonly named: ReadonlySet<string>;
  /** Drafts of which something does not stand or open as it was saved: nobody knows what that names. */
  readonly doubtful: ReadonlySet<string>;
}

/** Reads what the kept revisions of all drafts say of some attachments. */
export async function namingOf({ rows, keyring }: Stored, ids: readonly string[]): Promise<Naming> {
  const list = await listDrafts(rows, keyring);
  const named = new Set<string>();
  const doubtful = new Set(list.gone);
  for (const { id, damaged, earlier } of list.drafts) {
    const { texts, isWhole } = await textsOf({ rows, keyring }, id);
    for (const each of namedIn(texts, ids)) named.add(each);
    if (!isWhole || (damaged ?? earlier)) doubtful.add(id);
  }
  return { list, named, doubtful };
}

/** Finds which attachments the kept revisions of one draft name. */
export async function namedByDraft(stored: Stored, draft: string, ids: readonly string[]): Promise<readonly string[]> {
  return namedIn((await textsOf(stored, draft)).texts, ids);
}

async function textsOf({ rows, keyring }: Stored, draft: string) {
  const { baseline } = await new DraftRevisions(rows, keyring).read(draft);
  const texts = baseline.flatMap(({ opened }) => (opened ? [JSON.stringify(opened.state)] : []));
  return { texts, isWhole: baseline.every(({ unreadable }) => unreadable.length === 0) };
}

const namedIn = (texts: readonly string[], ids: readonly string[]): readonly string[] =>
  ids.filter((id) => texts.some((text) => text.includes(id)));
