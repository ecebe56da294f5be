import type { Json } from '@amparo/model';
import type { Drafts, OpenedDraft } from './drafts.js';
import type { Result } from '../result.js';
import type { SealedRecords } from '../records/sealed-records.js';
import type { KeptDraft, SentDrafts } from './sent-drafts.js';
import type { StorageError } from '../storage/storage-error.js';

interface KeptDraftsParts {
  readonly drafts: Drafts;
  readonly records: SealedRecords;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

interface Kept extends KeptDraft {
  readonly from: string;
  readonly state: Json;
}

const HOUR_MS = 3_600_000;

/** Keeps copies of sent drafts among the sealed records, each under a secret of its own. */
export class KeptDrafts implements SentDrafts {
  readonly #parts: KeptDraftsParts;

  constructor(parts: KeptDraftsParts) {
    this.#parts = parts;
  }

  async sealAway(id: string, { keepReadableFor = 0 } = {}): Promise<Result<void, StorageError>> {
    const { drafts, records, now } = this.#parts;
    if (keepReadableFor > 0) {
      const opened = await drafts.open(id);
      if (!opened.ok) return opened;
      const at = now();
      const kept: Kept = {
        ...opened.value,
        from: new Date(at).toISOString(),
        until: new Date(at + keepReadableFor * HOUR_MS).toISOString(),
      };
      const stored = await records.put(id, { ...kept, summary: { ...kept.summary } });
      if (!stored.ok) return stored;
    }
    return drafts.remove(id);
  }

  async list(): Promise<Result<readonly KeptDraft[], StorageError>> {
    const { records, now } = this.#parts;
    const found = await records.all();
    if (!found.ok) return found;
    const kept = found.value.records.map(({ id, value }) => ({ id, kept: value as unknown as Kept }));
    const at = new Date(now()).toISOString();
    // A clock that stands before the moment of keeping was set back: nobody reads longer by that.
    const over = kept.filter(({ kept: { from, until } }) => until <= at || at < from);
    for (const { id } of over) await records.remove(id);
    const left = kept.filter((each) => !over.includes(each));
    return { ok: true, value: left.map(({ kept: { summary, until } }) => ({ summary, until })) };
  }

  async open(id: string): Promise<Result<OpenedDraft, StorageError>> {
    const listed = await this.list();
    if (!listed.ok) return listed;
    const found = await this.#parts.records.get(id);
    if (!found.ok) return found;
    if (found.value === undefined) return { ok: false, error: { code: 'missing' } };
    const { summary, state } = found.value as unknown as Kept;
    return { ok: true, value: { summary, state } };
  }

  async forget(caseCode: string): Promise<Result<void, StorageError>> {
    const listed = await this.list();
    if (!listed.ok) return listed;
    for (const { summary } of listed.value) {
      const removed = summary.caseCode === caseCode ? await this.#parts.records.remove(summary.id) : listed;
      if (!removed.ok) return removed;
    }
    return { ok: true, value: undefined };
  }
}
