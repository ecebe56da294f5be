import type { Json } from '@amparo/model';
import type { Bytes } from '../crypto/bytes.js';
import { DraftIndex, type IndexChange } from './draft-index.js';
import { type DraftPlace, DraftPlaces, type IndexedSummary, parityOf } from './draft-places.js';
import type { DraftSummary } from './draft-summary.js';
import type { OpenedDraft } from './drafts.js';
import type { Keyring } from '../crypto/keyring.js';
import type { Claim } from '../records/numbers.js';
import { isEarlier, isGap, marked } from './revision-marks.js';
import type { Row, RowChange, RowKey, Rows } from '../storage/rows.js';
import { boxHead } from '../crypto/sealed-box.js';

/** How one of a draft's two places stood when it was last read or written. */
interface Standing {
  readonly entry: unknown;
  /** Rows that do not open: they are moved aside, not overwritten, when their place is needed. */
  readonly unreadable: readonly unknown[];
  readonly opened?: { readonly summary: IndexedSummary; readonly state: Json } | undefined;
}

/** How both places of a draft stood, the even one first. */
export type Baseline = readonly Standing[];

/** A draft as it stands on disk. */
export interface StoredDraft {
  readonly baseline: Baseline;
  readonly head: OpenedDraft | undefined;
  readonly empty: boolean;
  /** The secret that the newest revision hangs on. */
  readonly secret: number;
}

/** A revision to be written. */
export interface Revision {
  readonly summary: DraftSummary;
  readonly encoded: Bytes;
  readonly claim: Claim;
}

/** A revision sealed and ready to be written. */
export interface PreparedWrite {
  readonly entry: unknown;
  readonly change: RowChange;
  /** How the draft stands once this is written. */
  readonly after: Baseline;
  readonly revised: IndexChange;
}

const nothing: Standing = { entry: undefined, unreadable: [] };

export const emptyBaseline: Baseline = [nothing, nothing];

/** Reads and writes the two last revisions of drafts. */
export class DraftRevisions {
  readonly #rows: Rows;
  readonly #places: DraftPlaces;
  readonly #index: DraftIndex;

  constructor(rows: Rows, keyring: Keyring) {
    this.#rows = rows;
    this.#places = new DraftPlaces(keyring);
    this.#index = new DraftIndex(rows, keyring);
  }

  async read(id: string): Promise<StoredDraft> {
    const places = await this.#places.of(id);
    const [value, ...stored] = await this.#rows.get([await this.#index.key(), ...keysOf(places)]);
    const index = await this.#index.open(value);
    const baseline = await Promise.all(places.map((place, at) => this.#standing(place, stored.slice(2 * at))));
    const [newest, other] = baseline
      .flatMap(({ opened }) => opened ?? [])
      .toSorted((one, two) => two.summary.revision - one.summary.revision);
    const damaged = baseline.some(({ unreadable }) => unreadable.length > 0) || isGap(newest?.summary, other?.summary);
    return {
      baseline,
      head: newest && {
        summary: marked(newest.summary, { damaged, earlier: isEarlier(newest.summary, index) }),
        state: newest.state,
      },
      empty: stored.every((value) => value === undefined),
      secret: Math.max(...baseline.map(({ entry, opened }) => (opened && boxHead(entry)?.secret) ?? 0)),
    };
  }

  /** Seals a revision; WebCrypto cannot be awaited inside a transaction. */
  async prepare({ summary, encoded, claim }: Revision, baseline: Baseline): Promise<PreparedWrite> {
    const places = await this.#places.of(summary.id);
    const parity = parityOf(summary.revision);
    const { secret } = claim;
    const sealed = await this.#places.seal(places[parity], { summary: { ...summary, indexed: true }, encoded, secret });
    const [{ value: entry }] = sealed;
    const unreadable = baseline[parity]?.unreadable ?? [];
    const aside = await Promise.all(unreadable.map(async (value) => ({ key: await this.#places.aside(), value })));
    const expect = await this.expectation(summary.id, baseline);
    return {
      entry,
      change: { expect: [...expect, ...claim.expect], put: [...sealed, ...aside, ...claim.put] },
      after: baseline.with(parity, { entry, unreadable: [] }),
      revised: new Map([[summary.id, summary.revision]]),
    };
  }

  /** Resolves to true when the revision is durable, to false when the draft no longer stood as the baseline said. */
  write({ change, revised }: Pick<PreparedWrite, 'change' | 'revised'>): Promise<boolean> {
    return this.#index.change({ ...change, early: true }, revised);
  }

  /** Writes the first revisions of new drafts, all or none of them: false when one of their secrets was taken meanwhile. */
  async writeFirst(revisions: readonly Revision[]): Promise<boolean> {
    const prepared = await Promise.all(revisions.map((revision) => this.prepare(revision, emptyBaseline)));
    const expect = prepared.flatMap(({ change }) => change.expect ?? []);
    const put = prepared.flatMap(({ change }) => change.put ?? []);
    return this.#index.change({ expect, put }, new Map(prepared.flatMap(({ revised }) => [...revised])));
  }

  /** Until this resolves, what is written has to be written once more. */
  get settling(): Promise<void> | undefined {
    return this.#rows.settling;
  }

  /** That a draft still stands as it was read. */
  async expectation(id: string, baseline: Baseline): Promise<readonly Row[]> {
    return (await this.#places.of(id)).map(({ entry: key }, at) => ({ key, value: baseline[at]?.entry }));
  }

  /** Where everything of a draft stands. */
  async keys(id: string): Promise<readonly RowKey[]> {
    return keysOf(await this.#places.of(id));
  }

  async #standing(place: DraftPlace, [entry, body]: readonly unknown[]): Promise<Standing> {
    const summary = await this.#places.openEntry(place.entry, entry);
    const state = summary && (await this.#places.openBody(place.body, summary, body));
    if (summary && state !== undefined) return { entry, unreadable: [], opened: { summary, state } };
    return { entry, unreadable: [entry, body].filter((stored) => stored !== undefined && stored !== null) };
  }
}

const keysOf = (places: readonly DraftPlace[]): readonly RowKey[] => places.flatMap(({ entry, body }) => [entry, body]);
