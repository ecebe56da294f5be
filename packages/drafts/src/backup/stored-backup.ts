import type { Json } from '@amparo/model';
import { encode } from '../crypto/sealed-box.js';
import { DraftRevisions } from '../drafts/draft-revisions.js';
import type { DraftSummary } from '../drafts/draft-summary.js';
import { claims } from '../records/numbers.js';
import type { Result } from '../result.js';
import { attempt } from '../storage/attempt.js';
import type { Vault } from '../vault/vault.js';
import type { VaultParts } from '../vault/vault-parts.js';
import type { OpenedBy, SealedTo, TravellingDraft } from './backup-contents.js';
import { packed, unpacked } from './packed-drafts.js';
import { openFile, sealFile } from './seal-file.js';
import type { TransferError, VaultBackup } from './vault-backup.js';

type Outcome<Value> = Result<Value, TransferError>;

/** A draft that comes in: what is written of it once its attachments are there. */
interface Arriving {
  readonly summary: DraftSummary;
  readonly state: Json;
}

/** Exports from an open vault and imports into it. */
export class StoredBackup implements VaultBackup {
  readonly #vault: Vault;
  readonly #parts: VaultParts;

  constructor(vault: Vault, parts: VaultParts) {
    this.#vault = vault;
    this.#parts = parts;
  }

  async exportSealed(drafts: readonly string[], to: SealedTo): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
    const travelling: TravellingDraft[] = [];
    for (const id of drafts) {
      const draft = await this.#travelling(id);
      if (!draft.ok) return draft;
      travelling.push(draft.value);
    }
    const bytes = await packed(travelling);
    return bytes.ok ? sealFile(bytes.value, to) : bytes;
  }

  async importSealed(file: Uint8Array, by: OpenedBy): Promise<Outcome<readonly DraftSummary[]>> {
    const opened = await openFile(file, by);
    if (!opened.ok) return opened;
    const drafts = unpacked(opened.value);
    if (!drafts.ok) return drafts;
    const ids = drafts.value.map(() => crypto.randomUUID());
    const stored = await this.#store(ids, drafts.value);
    // Where the vault was locked meanwhile they are named by nothing, and go when a form is left a day later.
    if (!stored.ok) for (const id of ids) await (await this.#vault.attachments(id)).removeAll();
    return stored;
  }

  // All or nothing: half an import would be taken for the whole, and a locked vault takes nothing back. So the attachments come
  // first, which nothing shows, and then all drafts in one transaction.
  async #store(ids: readonly string[], drafts: readonly TravellingDraft[]): Promise<Outcome<readonly DraftSummary[]>> {
    const arriving: Arriving[] = [];
    for (const [at, draft] of drafts.entries()) {
      const each = await this.#arriving(ids[at] ?? '', draft);
      if (!each.ok) return each;
      arriving.push(each.value);
    }
    const written = await attempt(() => this.#write(arriving));
    return written.ok ? { ok: true, value: arriving.map(({ summary }) => summary) } : written;
  }

  async #write(arriving: readonly Arriving[]): Promise<void> {
    const { rows, keyring } = this.#parts;
    const encoded = arriving.map(({ summary, state }) => ({ summary, encoded: encode(state) }));
    for (let isWritten = false; !isWritten;) {
      const own = await claims(rows, keyring, { count: encoded.length });
      const revisions = encoded.flatMap((each, at) => own.slice(at, at + 1).map((claim) => ({ ...each, claim })));
      isWritten = await new DraftRevisions(rows, keyring).writeFirst(revisions);
    }
  }

  async #travelling(id: string): Promise<Outcome<TravellingDraft>> {
    const opened = await this.#vault.drafts.open(id);
    if (!opened.ok) return opened;
    const { summary, state } = opened.value;
    const kept = await this.#vault.attachments(id);
    const listed = await kept.list();
    if (!listed.ok) return listed;
    const attachments: { about: (typeof listed.value)[number]; content: Blob }[] = [];
    for (const about of listed.value) {
      const content = await kept.read(about.id);
      if (!content.ok) return content;
      attachments.push({ about, content: content.value });
    }
    const { form, formVersion, caseCode, savedAt } = summary;
    return { ok: true, value: { form, formVersion, caseCode, savedAt, state, attachments } };
  }

  async #arriving(
    id: string,
    { form, formVersion, caseCode, state, attachments = [] }: TravellingDraft,
  ): Promise<Outcome<Arriving>> {
    const kept = await this.#vault.attachments(id);
    const renamed = new Map<string, string>();
    for (const { about, content } of attachments) {
      const put = await kept.put(content);
      if (!put.ok) return put;
      renamed.set(about.id, put.value.id);
    }
    const savedAt = new Date(this.#parts.clock.now()).toISOString();
    const summary = { id, form, formVersion, caseCode, savedAt, revision: 1 };
    return { ok: true, value: { summary, state: withNewIds(state, renamed) } };
  }
}

/** The state with each attachment under the id that it has on this device. */
function withNewIds(state: Json, renamed: ReadonlyMap<string, string>): Json {
  if (typeof state === 'string') return renamed.get(state) ?? state;
  if (Array.isArray(state)) return (state as readonly Json[]).map((each) => withNewIds(each, renamed));
  if (typeof state !== 'object' || state === null) return state;
  return Object.fromEntries(Object.entries(state).map(([key, value]) => [key, withNewIds(value, renamed)]));
}
