import { listDrafts } from '../drafts/draft-listing.js';
import { DraftPlaces } from '../drafts/draft-places.js';
import type { DraftSummary } from '../drafts/draft-summary.js';
import { isOfLater } from '../crypto/sealed-box.js';
import type { VaultParts } from '../vault/vault-parts.js';
import { AttachmentPlaces, type Head } from './attachment-places.js';
import { forgetAttachment } from './attachment-writing.js';
import { type Naming, namedByDraft, namingOf } from './named-attachments.js';
import { storedHeads } from './stored-heads.js';

const MINUTE_MS = 60_000;

/** What only a draft that still stands tells about its attachments. */
export interface Leaving {
  readonly draft: string;
  readonly named: readonly string[];
  readonly kin: ReadonlySet<string>;
}

/** Reads which attachments a draft names, and which drafts may name them too; called before it is removed. */
export async function leavingWith(parts: VaultParts, draft: string): Promise<Leaving> {
  const { rows, keyring } = parts;
  const ids = (await storedHeads(rows, new AttachmentPlaces(keyring))).map(({ id }) => id);
  if (ids.length === 0) return { draft, named: [], kin: new Set([draft]) };
  const { drafts } = await listDrafts(rows, keyring);
  return { draft, named: await namedByDraft(parts, draft, ids), kin: kinOf(drafts, [draft]) };
}

/**
 * Removes what a draft that is gone had put in or named, unless another draft names it or may do so: one of which something does
 * not open may only where it is of the same kin, and one of a later release always, since nobody knows of what kin that is.
 */
export async function removeLeaving(parts: VaultParts, leaving: Leaving): Promise<void> {
  const { rows, keyring, clock } = parts;
  const places = new AttachmentPlaces(keyring);
  const { draft, named, kin } = leaving;
  const heads = (await storedHeads(rows, places)).filter((head) => kin.has(head.draft) || named.includes(head.id));
  if (heads.length === 0) return;
  const naming = await namingOf(
    parts,
    heads.map(({ id }) => id),
  );
  const unread = await unreadOf(parts, naming.list.damaged);
  // An answer of a tab that had its draft removed may still be on its way into a copy.
  const isLeft = (head: Head): boolean => clock.now() - head.at > MINUTE_MS && !isListed(naming, head.draft);
  for (const head of heads) {
    if (head.draft !== draft && !named.includes(head.id) && !isLeft(head)) continue;
    if (naming.named.has(head.id) || unread.isOfLater) continue;
    const mayName = [...kinOf(naming.list.drafts, [...kin, head.draft])];
    if (mayName.some((id) => naming.doubtful.has(id)) || (await unread.hasSome(mayName))) continue;
    await forgetAttachment(head.id, { rows, keyring, places });
  }
}

const isListed = ({ list }: Naming, draft: string): boolean => list.drafts.some(({ id }) => id === draft);

/** Drafts, and all that they were split off from or that were split off them: no others come to name the same attachments. */
function kinOf(drafts: readonly DraftSummary[], ids: readonly string[]): ReadonlySet<string> {
  const kin = new Set(ids);
  for (let before = 0; before < kin.size;) {
    before = kin.size;
    for (const { id, copyOf } of drafts)
      if (copyOf !== undefined && (kin.has(id) || kin.has(copyOf))) kin.add(id).add(copyOf);
  }
  return kin;
}

/** The summaries that do not open, by their names on disk: whether one is of a later release, and whether one is of these drafts. */
async function unreadOf({ rows, keyring }: VaultParts, names: readonly string[]) {
  const places = new DraftPlaces(keyring);
  const prefix = await places.entries();
  const stored = await rows.get(names.map((name) => [...prefix, name]));
  return {
    isOfLater: stored.some(isOfLater),
    async hasSome(drafts: readonly string[]): Promise<boolean> {
      if (names.length === 0) return false;
      const all = await Promise.all(drafts.map((id) => places.of(id)));
      return all.flat().some(({ entry }) => names.includes(entry.at(-1) ?? ''));
    },
  };
}
