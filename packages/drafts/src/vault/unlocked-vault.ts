import { attempt } from '../storage/attempt.js';
import { attachmentsOf } from '../attachments/attachments-of.js';
import type { VaultBackup } from '../backup/vault-backup.js';
import type { DraftAttachments } from '../attachments/draft-attachments.js';
import type { HeldDraft } from '../drafts/held-draft.js';
import type { SealedRecords } from '../records/sealed-records.js';
import type { Erasure } from '../shred/secret-store.js';
import type { SentDrafts } from '../drafts/sent-drafts.js';
import type { StorageMode } from './storage-mode.js';
import type { Vault } from './vault.js';
import { VaultDrafts } from '../drafts/vault-drafts.js';
import type { VaultParts } from './vault-parts.js';
import { vaultRecords } from '../records/vault-records.js';
import type { WipeReport } from '../wipe/wipe-report.js';

const lockPatience = 1_000;

/** A vault whose keys are in memory. */
export class UnlockedVault implements Vault {
  readonly mode: StorageMode;
  readonly drafts: VaultDrafts;
  readonly #parts: VaultParts;
  readonly #listeners = new Set<() => void>();
  #locking: Promise<readonly HeldDraft[]> | undefined;
  #locked = false;

  constructor(parts: VaultParts) {
    this.mode = parts.mode;
    this.drafts = new VaultDrafts(parts);
    this.#parts = parts;
  }

  get locked(): boolean {
    return this.#locked;
  }

  records(purpose: string): SealedRecords {
    return vaultRecords(this.#parts.rows, this.#parts.keyring, purpose);
  }

  attachments(draft: string): Promise<DraftAttachments> {
    return attachmentsOf(this.#parts, draft);
  }

  async sent(): Promise<SentDrafts> {
    const { KeptDrafts } = await import('../drafts/kept-drafts.js');
    return new KeptDrafts({ drafts: this.drafts, records: this.records('sent'), now: () => this.#parts.clock.now() });
  }

  async backup(): Promise<VaultBackup> {
    const { StoredBackup } = await import('../backup/stored-backup.js');
    return new StoredBackup(this, this.#parts);
  }

  get erasure(): Erasure | 'nothing' {
    return this.#parts.keyring.secrets?.store.erasure ?? 'nothing';
  }

  get settlesAt(): number | undefined {
    return this.#parts.settlesAt;
  }

  wipe(): Promise<WipeReport> {
    const wiping = this.#wipe();
    this.#locking = wiping.then(() => []);
    this.#end();
    return wiping;
  }

  async prepareErasing(): Promise<void> {
    await Promise.all([
      this.drafts.prepareErasing(),
      import('../attachments/vault-attachments.js'),
      this.#parts.keyring.secrets?.store.prepare?.(),
    ]);
  }

  drop(): void {
    this.#end();
    this.#parts.rows.close();
  }

  lock(): Promise<readonly HeldDraft[]> {
    return (this.#locking ??= this.#lock());
  }

  onLock(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async #lock(): Promise<readonly HeldDraft[]> {
    let cancel: (() => void) | undefined;
    const late = new Promise<void>((resolve) => {
      cancel = this.#parts.clock.after(lockPatience, resolve);
    });
    await Promise.race([this.drafts.flush().then(() => this.#parts.turn?.()), late]);
    cancel?.();
    const held = await attempt(() => this.drafts.hold());
    this.drop();
    return held.ok ? held.value : []; // let go meanwhile, as by a wipe
  }

  #end(): void {
    if (this.#locked) return;
    this.#parts.keyring.drop();
    this.#locked = true;
    this.drafts.drop();
    for (const listener of this.#listeners) listener();
  }

  async #wipe(): Promise<WipeReport> {
    const { rows, keyring } = this.#parts;
    const { wipe } = await import('../wipe/wipe.js');
    try {
      return await wipe(rows, { id: keyring.vault, secrets: keyring.secrets, keys: rows.guard?.keys ?? [] });
    } finally {
      rows.close();
    }
  }
}
