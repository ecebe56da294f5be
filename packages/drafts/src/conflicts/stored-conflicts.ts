import { attempt } from '../storage/attempt.js';
import { listDrafts } from '../drafts/draft-listing.js';
import { DraftRevisions, type StoredDraft } from '../drafts/draft-revisions.js';
import type { DraftSummary } from '../drafts/draft-summary.js';
import type { OpenedDraft } from '../drafts/drafts.js';
import { carryOut, planned } from '../wipe/forgetting.js';
import { claim, claimed } from '../records/numbers.js';
import type { Result } from '../result.js';
import { encode } from '../crypto/sealed-box.js';
import type { StorageError } from '../storage/storage-error.js';
import type { VaultParts } from '../vault/vault-parts.js';
import type { DraftConflicts, Resolution, ResolveError } from './draft-conflicts.js';

/** The conflicts among the drafts of an open vault. */
export class StoredConflicts implements DraftConflicts {
  readonly #parts: VaultParts;
  readonly #revisions: DraftRevisions;

  constructor(parts: VaultParts) {
    this.#parts = parts;
    this.#revisions = new DraftRevisions(parts.rows, parts.keyring);
  }

  versions(id: string): Promise<Result<readonly OpenedDraft[], StorageError>> {
    return attempt(async () => {
      const { drafts } = await listDrafts(this.#parts.rows, this.#parts.keyring);
      const ids = splitOff(drafts, id);
      const opened = await Promise.all(ids.map(async (each) => (await this.#revisions.read(each)).head));
      const found = opened.filter((draft) => draft !== undefined);
      const copies = found.filter(({ summary }) => summary.id !== id);
      const newestFirst = copies.toSorted((one, two) => (one.summary.savedAt < two.summary.savedAt ? 1 : -1));
      return [...found.filter(({ summary }) => summary.id === id), ...newestFirst];
    });
  }

  async resolve(resolution: Resolution): Promise<Result<DraftSummary, ResolveError>> {
    const tried = await attempt(() => this.#resolve(resolution));
    if (!tried.ok) return tried;
    return tried.value ? { ok: true, value: tried.value } : { ok: false, error: { code: 'changed' } };
  }

  async #resolve({ draft, copy, state }: Resolution): Promise<DraftSummary | undefined> {
    const { rows, keyring, clock } = this.#parts;
    const [kept, gone] = await Promise.all([this.#revisions.read(draft.id), this.#revisions.read(copy.id)]);
    if (!isAsSeen(kept, draft) || !isAsSeen(gone, copy) || draft.id === copy.id) return undefined;
    const { copyOf, damaged: _, earlier: __, ...about } = draft;
    const split = copyOf === undefined || copyOf === copy.id ? {} : { copyOf };
    const savedAt = new Date(clock.now()).toISOString();
    const summary = { ...about, ...split, savedAt, revision: draft.revision + 1 };
    const own = kept.secret > 0 ? claimed(kept.secret) : await claim(rows, keyring);
    const prepared = await this.#revisions.prepare({ summary, encoded: encode(state), claim: own }, kept.baseline);
    const keys = await this.#revisions.keys(copy.id);
    // The copy's rows go in the same transaction; what is planned for afterwards is only to erase the secret they hung on.
    const erasing = await planned(rows, keyring, { keys });
    const { expect = [], put = [] } = prepared.change;
    const stillThere = await this.#revisions.expectation(copy.id, gone.baseline);
    const written = await this.#revisions.write({
      change: {
        expect: [...expect, ...stillThere],
        put: [...put, ...(erasing ? [erasing.row] : [])],
        remove: keys,
      },
      revised: new Map([...prepared.revised, [copy.id, undefined]]),
    });
    if (!written) return undefined;
    if (erasing) await carryOut(rows, keyring, erasing);
    return summary;
  }
}

const isAsSeen = ({ head }: StoredDraft, { revision }: DraftSummary): boolean => head?.summary.revision === revision;

/** A draft and everything that was split off it, directly or by way of another copy. */
function splitOff(drafts: readonly DraftSummary[], id: string): readonly string[] {
  const found = new Set([id]);
  for (const origin of found) {
    for (const draft of drafts) if (draft.copyOf === origin) found.add(draft.id);
  }
  return [...found];
}
