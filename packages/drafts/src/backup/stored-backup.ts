import type { Json } from '@amparo/model';
import type { DraftSummary } from '../drafts/draft-summary.js';
import type { Result } from '../result.js';
import type { Vault } from '../vault/vault.js';
import type { OpenedBy, SealedTo, TravellingDraft } from './backup-contents.js';
import { packed, unpacked } from './packed-drafts.js';
import { openFile, sealFile } from './seal-file.js';
import type { TransferError, VaultBackup } from './vault-backup.js';

type Outcome<Value> = Result<Value, TransferError>;

/** Exports from an open vault and imports into it. */
export class StoredBackup implements VaultBackup {
  readonly #vault: Vault;

  constructor(vault: Vault) {
    this.#vault = vault;
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
    const stored: DraftSummary[] = [];
    for (const draft of drafts.value) {
      const kept = await this.#keep(draft);
      if (!kept.ok) {
        // All or nothing: half an import would be taken for the whole.
        for (const { id } of stored) await this.#vault.drafts.remove(id);
        return kept;
      }
      stored.push(kept.value);
    }
    return { ok: true, value: stored };
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

  async #keep({
    form,
    formVersion,
    caseCode,
    state,
    attachments = [],
  }: TravellingDraft): Promise<Outcome<DraftSummary>> {
    const id = crypto.randomUUID();
    const kept = await this.#vault.attachments(id);
    const renamed = new Map<string, string>();
    for (const { about, content } of attachments) {
      const put = await kept.put(content);
      if (!put.ok) return put;
      renamed.set(about.id, put.value.id);
    }
    const writer = this.#vault.drafts.writer({ id, form, formVersion, caseCode });
    writer.save(() => withNewIds(state, renamed));
    const status = await writer.close();
    if (status.kind === 'failed') return { ok: false, error: { code: status.error.code } };
    const opened = await this.#vault.drafts.open(writer.id);
    return opened.ok ? { ok: true, value: opened.value.summary } : opened;
  }
}

/** The state with each attachment under the id that it has on this device. */
function withNewIds(state: Json, renamed: ReadonlyMap<string, string>): Json {
  if (typeof state === 'string') return renamed.get(state) ?? state;
  if (Array.isArray(state)) return (state as readonly Json[]).map((each) => withNewIds(each, renamed));
  if (typeof state !== 'object' || state === null) return state;
  return Object.fromEntries(Object.entries(state).map(([key, value]) => [key, withNewIds(value, renamed)]));
}
