import type { Bytes } from './bytes.js';
import { DraftRows, type Parity, parities, parityOf } from './draft-rows.js';
import type { DraftSummary } from './draft-summary.js';
import type { OpenedDraft } from './drafts.js';
import type { Keyring } from './keyring.js';
import type { Row, RowChange, RowKey, Rows } from './rows.js';

type ByParity<Value> = readonly [even: Value, odd: Value];

/** How a draft's rows stood when they were last read or written. */
export interface Baseline {
  readonly entries: ByParity<unknown>;
  /** Rows that do not open: they are moved aside, not overwritten, when their place is needed. */
  readonly unreadable: ByParity<readonly unknown[]>;
}

/** A draft as it stands on disk. */
export interface StoredDraft extends Baseline {
  readonly head: OpenedDraft | undefined;
  readonly empty: boolean;
}

/** A revision sealed and ready to be written. */
export interface PreparedWrite {
  readonly entry: Bytes;
  readonly change: RowChange;
  /** How the draft stands once this is written. */
  readonly after: Baseline;
}

interface Pair {
  readonly entry: unknown;
  readonly opened: OpenedDraft | undefined;
  readonly unreadable: readonly unknown[];
}

export const emptyBaseline: Baseline = { entries: [undefined, undefined], unreadable: [[], []] };

/** Reads and writes the two last revisions of drafts. */
export class DraftRevisions {
  readonly #rows: Rows;
  readonly #draftRows: DraftRows;

  constructor(rows: Rows, keyring: Keyring) {
    this.#rows = rows;
    this.#draftRows = new DraftRows(keyring);
  }

  async read(id: string): Promise<StoredDraft> {
    const keys = await this.#keys(id);
    const [even, odd, evenBody, oddBody] = await this.#rows.get(keys);
    const pairs = await Promise.all([
      this.#pair([keys[0], keys[2]], [even, evenBody]),
      this.#pair([keys[1], keys[3]], [odd, oddBody]),
    ]);
    const [first, second] = pairs;
    const newest = newestOf(first.opened, second.opened);
    const other = newest === first.opened ? second.opened : first.opened;
    const damaged = pairs.some(({ unreadable }) => unreadable.length > 0) || isGap(newest?.summary, other?.summary);
    return {
      entries: [first.entry, second.entry],
      unreadable: [first.unreadable, second.unreadable],
      head: newest && { summary: marked(newest.summary, damaged), state: newest.state },
      empty: [even, odd, evenBody, oddBody].every((stored) => stored === undefined),
    };
  }

  /** Seals a revision; WebCrypto cannot be awaited inside a transaction. */
  async prepare(summary: DraftSummary, encoded: Bytes, baseline: Baseline): Promise<PreparedWrite> {
    const keys = await this.#keys(summary.id);
    const parity = parityOf(summary.revision);
    const [entryKey, bodyKey] = [keys[parity], keys[parity === 0 ? 2 : 3]];
    const entry = await this.#draftRows.sealEntry(entryKey, summary);
    const body = await this.#draftRows.sealBody(bodyKey, summary, encoded);
    const aside = await Promise.all(
      baseline.unreadable[parity].map(async (value): Promise<Row> => ({ key: await this.#draftRows.aside(), value })),
    );
    const change = {
      expect: parities.map((each) => ({ key: keys[each], value: baseline.entries[each] })),
      put: [{ key: entryKey, value: entry }, { key: bodyKey, value: body }, ...aside],
    };
    return { entry, change, after: replaced(baseline, parity, entry) };
  }

  /** Resolves to true when the revision is durable, to false when the draft no longer stood as the baseline said. */
  write({ change }: PreparedWrite): Promise<boolean> {
    return this.#rows.change(change);
  }

  async remove(id: string): Promise<void> {
    await this.#rows.change({ remove: await this.#keys(id) });
  }

  async #keys(id: string): Promise<readonly [RowKey, RowKey, RowKey, RowKey]> {
    const rows = this.#draftRows;
    return Promise.all([rows.entry(id, 0), rows.entry(id, 1), rows.body(id, 0), rows.body(id, 1)]);
  }

  async #pair(
    [entryKey, bodyKey]: readonly [RowKey, RowKey],
    [entry, body]: readonly [unknown, unknown],
  ): Promise<Pair> {
    const summary = await this.#draftRows.openEntry(entryKey, entry);
    const state = summary && (await this.#draftRows.openBody(bodyKey, summary, body));
    const opened = summary && state !== undefined ? { summary, state } : undefined;
    const unreadable = opened ? [] : [entry, body].filter((stored) => stored !== undefined);
    return { entry, opened, unreadable };
  }
}

function newestOf(one: OpenedDraft | undefined, other: OpenedDraft | undefined): OpenedDraft | undefined {
  if (!one || !other) return one ?? other;
  return one.summary.revision > other.summary.revision ? one : other;
}

/** Whether the revision before the newest is not where it must be: lost, or an older one put back in its place. */
export const isGap = (newest: DraftSummary | undefined, other: DraftSummary | undefined): boolean =>
  newest !== undefined && newest.revision > 1 && other?.revision !== newest.revision - 1;

/** The summary, with the damage said. */
export const marked = (summary: DraftSummary, damaged: boolean): DraftSummary =>
  damaged ? { ...summary, damaged: true } : summary;

const replaced = ({ entries, unreadable }: Baseline, parity: Parity, entry: Bytes): Baseline =>
  parity === 0
    ? { entries: [entry, entries[1]], unreadable: [[], unreadable[1]] }
    : { entries: [entries[0], entry], unreadable: [unreadable[0], []] };
