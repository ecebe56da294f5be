import type { Json } from '@amparo/model';
import { type Bytes, sameStored } from '../crypto/bytes.js';
import type { Clock } from '../clock.js';
import { type Baseline, type DraftRevisions, emptyBaseline } from './draft-revisions.js';
import { parityOf } from './draft-places.js';
import { type Claim, claimed } from '../records/numbers.js';
import type { DraftSummary } from './draft-summary.js';
import type { WrittenDraft } from './drafts.js';
import { encode } from '../crypto/sealed-box.js';

/** When the state was stored, and under which new id if a conflict made it a copy. */
export interface Saved {
  readonly at: string;
  readonly conflictCopy?: string;
  /** Once this resolves the state is to be saved once more, and not before that it counts as saved. */
  readonly settling?: Promise<void> | undefined;
}

/** Where a saver stands, so that another one goes on there. */
export interface SaverStanding {
  readonly draft: WrittenDraft & { readonly copyOf?: string };
  /** Every write since the last that is known to have completed: nobody knows of these, and one may do so late. */
  readonly attempted: readonly { readonly revision: number; readonly entry: unknown }[];
}

interface DraftSaverParts {
  readonly revisions: DraftRevisions;
  /** Takes a secret for a draft that has none of its own yet. */
  readonly newClaim: () => Promise<Claim>;
  readonly clock: Clock;
  readonly attempted: SaverStanding['attempted'];
}

/**
 * Saves the states of one draft, each as the revision after the last. When another tab has saved the draft meanwhile,
 * it goes on under a new id instead: neither work is overwritten.
 */
export class DraftSaver {
  readonly #revisions: DraftRevisions;
  readonly #newClaim: () => Promise<Claim>;
  readonly #clock: Clock;
  #draft: SaverStanding['draft'];
  #revision: number;
  #baseline: Baseline | undefined;
  #claim: Claim | undefined;
  #attempted: SaverStanding['attempted'];

  constructor(draft: SaverStanding['draft'], { revisions, newClaim, clock, attempted }: DraftSaverParts) {
    this.#revisions = revisions;
    this.#newClaim = newClaim;
    this.#draft = draft;
    this.#clock = clock;
    this.#revision = draft.revision ?? 0;
    this.#attempted = attempted;
  }

  get id(): string {
    return this.#draft.id;
  }

  get revision(): number {
    return this.#revision;
  }

  get standing(): SaverStanding {
    return { draft: { ...this.#draft, revision: this.#revision }, attempted: this.#attempted };
  }

  /** Resolves when the state is durable; throws a storage failure otherwise, and may then be called again. */
  async save(state: Json): Promise<Saved> {
    const encoded = encode(state);
    for (;;) {
      const baseline = (this.#baseline ??= await this.#settledBaseline());
      // Until this write is known to have completed, the rows must be read again before the next one.
      this.#baseline = undefined;
      const saved = await this.#write(encoded, baseline);
      if (saved) return saved;
    }
  }

  async #write(encoded: Bytes, baseline: Baseline): Promise<Saved | undefined> {
    const { id, form, formVersion, caseCode, copyOf } = this.#draft;
    const at = new Date(this.#clock.now()).toISOString();
    const revision = this.#revision + 1;
    const summary: DraftSummary = { id, form, formVersion, caseCode, savedAt: at, revision, ...(copyOf && { copyOf }) };
    const claim = (this.#claim ??= await this.#newClaim());
    const prepared = await this.#revisions.prepare({ summary, encoded, claim }, baseline);
    this.#attempted = [...this.#attempted, { revision, entry: prepared.entry }];
    const { settling } = this.#revisions;
    if (!(await this.#revisions.write(prepared))) return undefined;
    this.#revision = revision;
    this.#attempted = [];
    this.#baseline = prepared.after;
    this.#claim = claimed(claim.secret);
    return { at, settling, ...(copyOf && { conflictCopy: id }) };
  }

  async #settledBaseline(): Promise<Baseline> {
    const { baseline, head, empty, secret } = await this.#revisions.read(this.#draft.id);
    this.#claim = secret > 0 ? claimed(secret) : undefined;
    const completed = this.#attempted.find(({ revision, entry }) =>
      sameStored(baseline[parityOf(revision)]?.entry, entry),
    );
    if (completed) {
      // The connection failed after the write had completed: what stands there is our own.
      this.#revision = completed.revision;
      return baseline;
    }
    const asExpected = this.#revision === 0 ? empty : head?.summary.revision === this.#revision;
    return asExpected ? baseline : this.#goOnAsCopy();
  }

  #goOnAsCopy(): Baseline {
    this.#draft = { ...this.#draft, id: crypto.randomUUID(), copyOf: this.#draft.id };
    this.#revision = 0;
    this.#claim = undefined;
    this.#attempted = [];
    return emptyBaseline;
  }
}
