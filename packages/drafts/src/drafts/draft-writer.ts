import type { Json } from '@amparo/model';
import type { SaveStatus } from './save-status.js';

/** Saves one draft at each change: one write on its way, and the newest state goes next. */
export interface DraftWriter {
  /** The draft being saved: another id than asked for once a conflict made this writer go on with a copy. */
  readonly id: string;
  /** The revision that this writer has saved last, or was made with; 0 for a draft that is not stored. Another writer goes on from it. */
  readonly revision: number;
  readonly status: SaveStatus;
  /** Takes note of a change; `state` is called when a write starts, so changes made meanwhile go in one write. */
  save(state: () => Json): void;
  /** Tells each new status until the returned function is called. */
  subscribe(listener: (status: SaveStatus) => void): () => void;
  /** Resolves when nothing is pending or the write failed; tries at once when a write was waiting to be tried again. */
  flush(): Promise<SaveStatus>;
  /** Flushes and ends. What still could not be saved is let go: look at the status that is returned. */
  close(): Promise<SaveStatus>;
}
