import type { Json } from '@amparo/model';
import { backOff } from '../storage/back-off.js';
import type { Clock } from '../clock.js';
import type { DraftSaver, Saved, SaverStanding } from './draft-saver.js';
import type { DraftWriter } from './draft-writer.js';
import type { SaveErrorCode, SaveStatus } from './save-status.js';
import { storageErrorCode } from '../storage/storage-failure.js';
import type { StorageMode } from '../vault/storage-mode.js';

interface QueuedWriterParts {
  readonly saver: DraftSaver;
  readonly clock: Clock;
  readonly mode: StorageMode;
  readonly closed: () => void;
}

/** A writer with one write on its way and at most one state behind it, always the newest. */
export class QueuedWriter implements DraftWriter {
  readonly #parts: QueuedWriterParts;
  readonly #listeners = new Set<(status: SaveStatus) => void>();
  #status: SaveStatus = { kind: 'nothing' };
  #pending: (() => Json) | undefined;
  #writing: Promise<void> | undefined;
  #beingWritten: (() => Json) | undefined;
  #wake: (() => void) | undefined;
  #cancelRetry: (() => void) | undefined;
  #failures = 0;
  #ended: 'closed' | 'locked' | undefined;

  constructor(parts: QueuedWriterParts) {
    this.#parts = parts;
  }

  get id(): string {
    return this.#parts.saver.id;
  }

  get revision(): number {
    return this.#parts.saver.revision;
  }

  get status(): SaveStatus {
    return this.#status;
  }

  /** The newest state, while it is not known to be stored, and where its saver stands. */
  get unsaved(): (SaverStanding & { readonly state: Json }) | undefined {
    const state = this.#pending ?? this.#beingWritten;
    return state && { ...this.#parts.saver.standing, state: state() };
  }

  save(state: () => Json): void {
    if (this.#ended === 'closed') throw new Error('This writer is closed. Ask drafts.writer() for a new one.');
    if (this.#ended === 'locked') {
      this.#tell({ kind: 'failed', error: { code: 'locked' } });
      return;
    }
    this.#pending = state;
    this.#wake?.();
    if (!this.#writing && !this.#cancelRetry) this.#start();
  }

  subscribe(listener: (status: SaveStatus) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async flush(): Promise<SaveStatus> {
    if (this.#pending && !this.#writing) this.#start();
    await this.#writing;
    return this.#status;
  }

  async close(): Promise<SaveStatus> {
    const status = await this.flush();
    this.#letGo(this.#ended ?? 'closed');
    this.#parts.closed();
    return status;
  }

  /** Lets go of everything because the vault is locked. */
  drop(): void {
    const unsaved = this.#pending ?? this.#writing;
    this.#letGo('locked');
    if (unsaved) this.#tell({ kind: 'failed', error: { code: 'locked' } });
  }

  #letGo(ended: 'closed' | 'locked'): void {
    this.#ended = ended;
    this.#pending = this.#beingWritten = undefined;
    this.#wake?.(); // what waits to be saved once more still holds its state
    this.#stopWaiting();
  }

  #stopWaiting(): void {
    this.#cancelRetry?.();
    this.#cancelRetry = undefined;
  }

  #start(): void {
    this.#stopWaiting();
    this.#writing = this.#writeAll();
  }

  async #writeAll(): Promise<void> {
    let saved: Saved | undefined;
    while (this.#pending) {
      const state = (this.#beingWritten = this.#pending);
      this.#pending = undefined;
      // A failure stays on show until a save succeeds, instead of flickering at each try, and no longer: who types faster than
      // a slow disk saves would else be told for minutes that nothing is saved.
      if (this.#failures === 0 && this.#parts.mode !== 'memory') this.#tell({ kind: 'saving' });
      try {
        saved = await this.#parts.saver.save(state());
        this.#failures = 0;
      } catch (cause) {
        await Promise.resolve(); // `#writing` must be set before it is taken back, also when `state` throws at once
        this.#writing = undefined;
        this.#fail(state, cause);
        return;
      }
      if (saved.settling) await this.#again(state, saved.settling);
    }
    this.#writing = this.#beingWritten = undefined;
    if (saved && !this.#ended) this.#tell(this.#done(saved));
  }

  // Waits until what was saved is to be saved once more, unless something newer is there before.
  async #again(state: () => Json, settling: Promise<void>): Promise<void> {
    if (this.#pending) return;
    await Promise.race([settling, new Promise<void>((resolve) => (this.#wake = resolve))]);
    if (!this.#ended) this.#pending ??= state;
  }

  #done({ at, conflictCopy }: Saved): SaveStatus {
    const copy = conflictCopy === undefined ? {} : { conflictCopy };
    return this.#parts.mode === 'memory' ? { kind: 'memoryOnly', ...copy } : { kind: 'saved', at, ...copy };
  }

  #fail(state: () => Json, cause: unknown): void {
    if (this.#ended) return;
    const code = saveErrorCode(cause);
    // Made once the vault was locked: nothing is ever stored by it. What a lock holds was sealed before the keys went.
    if (code === 'locked') {
      this.#letGo('locked');
      this.#parts.closed();
      this.#tell({ kind: 'failed', error: { code } });
      return;
    }
    this.#pending ??= state;
    this.#failures += 1;
    const { clock } = this.#parts;
    const wait = backOff(this.#failures, clock.random());
    this.#cancelRetry = clock.after(wait, () => {
      this.#start();
    });
    this.#tell({ kind: 'failed', error: { code }, retryAt: new Date(clock.now() + wait).toISOString() });
  }

  #tell(status: SaveStatus): void {
    this.#status = status;
    for (const listener of this.#listeners) {
      try {
        listener(status);
      } catch (cause) {
        // A listener's mistake must reach the page's error handler without stopping the saving.
        queueMicrotask(() => {
          throw cause;
        });
      }
    }
  }
}

function saveErrorCode(cause: unknown): SaveErrorCode {
  const code = storageErrorCode(cause) ?? 'unknown';
  return code === 'damaged' || code === 'missing' ? 'unknown' : code;
}
