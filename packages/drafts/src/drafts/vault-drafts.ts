import type { Json } from '@amparo/model';
import { attachmentsOf } from '../attachments/attachments-of.js';
import { attempt } from '../storage/attempt.js';
import type { DraftConflicts } from '../conflicts/draft-conflicts.js';
import type { Lease } from '../conflicts/lease.js';
import { listDrafts } from './draft-listing.js';
import { DraftRevisions } from './draft-revisions.js';
import { DraftSaver, type SaverStanding } from './draft-saver.js';
import type { DraftWriter } from './draft-writer.js';
import type { DraftList, Drafts, OpenedDraft, WrittenDraft } from './drafts.js';
import type { HeldDraft, TakenUpDraft } from './held-draft.js';
import { type Claim, claim } from '../records/numbers.js';
import { QueuedWriter } from './queued-writer.js';
import type { Result } from '../result.js';
import type { StorageError } from '../storage/storage-error.js';
import { encode } from '../crypto/sealed-box.js';
import { StorageFailure } from '../storage/storage-failure.js';
import type { VaultParts } from '../vault/vault-parts.js';

const HELD = ['held'];

interface OpenedHeld {
  readonly draft: SaverStanding['draft'];
  readonly state: Json;
}

/** The drafts of an open vault, and the writers at work on them. */
export class VaultDrafts implements Drafts {
  readonly #parts: VaultParts;
  readonly #revisions: DraftRevisions;
  readonly #writers = new Set<QueuedWriter>();
  readonly #leases = new Set<Lease>();

  constructor(parts: VaultParts) {
    this.#parts = parts;
    this.#revisions = new DraftRevisions(parts.rows, parts.keyring);
  }

  list(): Promise<Result<DraftList, StorageError>> {
    return attempt(() => listDrafts(this.#parts.rows, this.#parts.keyring));
  }

  open(id: string): Promise<Result<OpenedDraft, StorageError>> {
    return attempt(async () => {
      const { head, empty } = await this.#revisions.read(id);
      if (!head) throw new StorageFailure(empty ? 'missing' : 'damaged');
      return head;
    });
  }

  writer(draft: WrittenDraft): DraftWriter {
    return this.#writer({ draft: { ...draft }, attempted: [] });
  }

  async takeUp({ sealed, attempted }: HeldDraft): Promise<TakenUpDraft | undefined> {
    // Only what `hold` sealed under this key and binding opens, so the shape is known.
    const opened = (await this.#parts.keyring.unseal(HELD, HELD, sealed)) as OpenedHeld | undefined;
    if (!opened) return undefined;
    const { draft, state } = opened;
    const writer = this.#writer({ draft, attempted });
    writer.save(() => state);
    return { id: draft.id, state, writer };
  }

  /** Seals what could not be stored. */
  async hold(): Promise<readonly HeldDraft[]> {
    const unsaved = Array.from(this.#writers).flatMap((writer) => writer.unsaved ?? []);
    return Promise.all(
      unsaved.map(async ({ draft, state, attempted }) => {
        const encoded = encode({ draft: { ...draft }, state });
        return { sealed: await this.#parts.keyring.seal(HELD, HELD, encoded), attempted };
      }),
    );
  }

  #writer({ draft, attempted }: SaverStanding): DraftWriter {
    const { clock, mode, rows, keyring } = this.#parts;
    const newClaim = (): Promise<Claim> => claim(rows, keyring);
    const saver = new DraftSaver(draft, { revisions: this.#revisions, newClaim, clock, attempted });
    const writer = new QueuedWriter({ saver, clock, mode, closed: () => this.#writers.delete(writer) });
    this.#writers.add(writer);
    return writer;
  }

  /** Loads what `remove` needs. */
  async prepareErasing(): Promise<void> {
    await import('../wipe/forgetting.js');
  }

  remove(id: string): Promise<Result<void, StorageError>> {
    return attempt(async () => {
      const { rows, keyring } = this.#parts;
      const { forget } = await import('../wipe/forgetting.js');
      const attachments = await attachmentsOf(this.#parts, id).catch(() => undefined);
      const leaving = await attachments?.leaving().catch(() => undefined);
      await forget(rows, keyring, { keys: await this.#revisions.keys(id), draft: id });
      // After the draft and never before; what cannot be removed now goes when another form is left.
      await attachments?.removeAll(leaving);
    });
  }

  async conflicts(): Promise<DraftConflicts> {
    const { StoredConflicts } = await import('../conflicts/stored-conflicts.js');
    return new StoredConflicts(this.#parts);
  }

  async lease(id: string): Promise<Lease> {
    const [{ leaseOf }, name] = await Promise.all([
      import('../conflicts/lease.js'),
      this.#parts.keyring.rowKey(['lease', id]),
    ]);
    const lease = await leaseOf(this.#parts.locks, name.join());
    this.#leases.add(lease);
    return lease;
  }

  /** Lets each writer try once to save what is pending. */
  async flush(): Promise<void> {
    await Promise.all(Array.from(this.#writers, (writer) => writer.flush()));
  }

  /** Makes each writer let go of what it holds. */
  drop(): void {
    for (const writer of this.#writers) writer.drop();
    this.#writers.clear();
    for (const lease of this.#leases) lease.release();
    this.#leases.clear();
  }
}
