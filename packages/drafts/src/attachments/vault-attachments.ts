import type { Attachment } from '@amparo/model';
import { attempt } from '../storage/attempt.js';
import type { Bytes } from '../crypto/bytes.js';
import type { Result } from '../result.js';
import type { Rows } from '../storage/rows.js';
import type { StorageError } from '../storage/storage-error.js';
import { StorageFailure } from '../storage/storage-failure.js';
import type { VaultParts } from '../vault/vault-parts.js';
import type { AttachmentError } from './attachment-error.js';
import { DRAFT_BYTES, FILE_BYTES, PART_BYTES } from './attachment-limits.js';
import { AttachmentPlaces, type Head } from './attachment-places.js';
import { forgetAttachment, writeAttachment } from './attachment-writing.js';
import type { DraftAttachments } from './draft-attachments.js';
import { namedByDraft, namingOf } from './named-attachments.js';
import { type Leaving, leavingWith, removeLeaving } from './removed-attachments.js';
import { storedHeads } from './stored-heads.js';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

// Of each vault: of twenty photos chosen at once, one is in memory.
const turns = new WeakMap<Rows, Promise<unknown>>();

/** The attachments of one draft in an open vault. */
export class VaultAttachments implements DraftAttachments {
  readonly #parts: VaultParts;
  readonly #places: AttachmentPlaces;
  readonly #draft: string;

  constructor(parts: VaultParts, draft: string) {
    this.#parts = parts;
    this.#places = new AttachmentPlaces(parts.keyring);
    this.#draft = draft;
  }

  put(content: Blob): Promise<Result<Attachment, AttachmentError>> {
    const { rows } = this.#parts;
    const put = (turns.get(rows) ?? Promise.resolve()).then(() => this.#put(content));
    turns.set(
      rows,
      put.catch(() => undefined),
    );
    return put;
  }

  read(id: string): Promise<Result<Blob, StorageError>> {
    return attempt(async () => {
      const head = await this.#head(id);
      const parts: Blob[] = [];
      // A blob is kept outside the script's memory.
      for (let index = 0; index < head.parts; index += 1) parts.push(new Blob([await this.#part(head, index)]));
      const content = new Blob(parts, { type: head.type });
      if (content.size !== head.bytes) throw new StorageFailure('damaged');
      return content;
    });
  }

  slice(id: string, offset: number, length: number): Promise<Result<Bytes, StorageError>> {
    return attempt(async () => {
      const head = await this.#head(id);
      const end = Math.min(offset + length, head.bytes);
      const found = new Uint8Array(Math.max(0, end - offset));
      for (let at = offset; at < end;) {
        const part = await this.#part(head, Math.floor(at / PART_BYTES));
        const piece = part.subarray(at % PART_BYTES, (at % PART_BYTES) + end - at);
        if (piece.length === 0) throw new StorageFailure('damaged');
        found.set(piece, at - offset);
        at += piece.length;
      }
      return found;
    });
  }

  list(): Promise<Result<readonly Attachment[], StorageError>> {
    return attempt(() => this.#own());
  }

  remove(id: string): Promise<Result<void, StorageError>> {
    return attempt(() => this.#remove([id]));
  }

  tidy(): Promise<Result<void, StorageError>> {
    const now = this.#parts.clock.now();
    return attempt(() =>
      this.#removeUnnamed(({ at, draft, whole }) => now - at > (draft === this.#draft && whole ? MINUTE_MS : DAY_MS)),
    );
  }

  removeAll(leaving?: Leaving): Promise<Result<void, StorageError>> {
    return attempt(async () => removeLeaving(this.#parts, leaving ?? (await this.leaving())));
  }

  /** What `removeAll` has to know of a draft that still stands. */
  leaving(): Promise<Leaving> {
    return leavingWith(this.#parts, this.#draft);
  }

  async #put(content: Blob): Promise<Result<Attachment, AttachmentError>> {
    if (content.size > FILE_BYTES) return { ok: false, error: { code: 'tooLarge' } };
    const kept = await this.list();
    if (!kept.ok) return kept;
    const taken = kept.value.reduce((sum, { bytes }) => sum + bytes, 0);
    if (taken + content.size > DRAFT_BYTES) return { ok: false, error: { code: 'tooMuch' } };
    const { rows, keyring, clock } = this.#parts;
    const about = { rows, keyring, places: this.#places, draft: this.#draft, now: clock.now() };
    return attempt(() => writeAttachment(content, about));
  }

  async #head(id: string): Promise<Head> {
    const key = await this.#places.head(id);
    const [stored] = await this.#parts.rows.get([key]);
    const head = await this.#places.openHead(key, stored);
    if (!head && stored !== undefined) throw new StorageFailure('damaged');
    if (!head?.whole) throw new StorageFailure('missing');
    return head;
  }

  async #part(head: Head, index: number): Promise<Bytes> {
    const [stored] = await this.#parts.rows.get([await this.#places.part(head.id, index)]);
    const part = await this.#places.openPart(head, index, stored);
    if (!part) throw new StorageFailure('damaged');
    return part;
  }

  #heads(): Promise<readonly Head[]> {
    return storedHeads(this.#parts.rows, this.#places);
  }

  async #own(): Promise<readonly Attachment[]> {
    const heads = (await this.#heads()).filter(({ whole }) => whole);
    const others = heads.filter(({ draft }) => draft !== this.#draft).map(({ id }) => id);
    const named = others.length > 0 ? await namedByDraft(this.#parts, this.#draft, others) : [];
    const own = heads.filter(({ draft, id }) => draft === this.#draft || named.includes(id));
    return own.map(({ id, type, bytes, hash }) => ({ id, type, bytes, hash }));
  }

  async #removeUnnamed(old: (head: Head) => boolean): Promise<void> {
    const ids = (await this.#heads()).filter(old).map(({ id }) => id);
    if (ids.length === 0) return;
    const { named, doubtful, list } = await namingOf(this.#parts, ids);
    if (doubtful.size === 0 && list.damaged.length === 0) await this.#remove(ids.filter((id) => !named.has(id)));
  }

  async #remove(ids: readonly string[]): Promise<void> {
    for (const id of ids) await forgetAttachment(id, { ...this.#parts, places: this.#places });
  }
}
