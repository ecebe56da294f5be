import { toDraft, type Session } from '@amparo/model';
import type { DraftWriter, SaveStatus } from '@amparo/drafts';

/** Saves the draft of a session at every change; there is no timer, one write is on its way at a time. */
export class Autosave {
  readonly writer: DraftWriter;
  readonly #session: Session;
  readonly #stop: readonly (() => void)[];
  #saved: Session['state'];

  constructor(session: Session, writer: DraftWriter, told: (status: SaveStatus) => void) {
    this.#session = session;
    this.writer = writer;
    this.#saved = session.state;
    this.#stop = [session.subscribe(() => this.#changed()), writer.subscribe(told)];
    told(writer.status);
  }

  /** Saves what the session holds now, changed or not, such as the case code of a new draft. */
  saveNow(): void {
    this.#saved = this.#session.state;
    this.writer.save(() => toDraft(this.#session.form, this.#session.state));
  }

  /** Saves what is pending and ends. */
  async end(): Promise<SaveStatus> {
    for (const stop of this.#stop) stop();
    return this.writer.close();
  }

  #changed(): void {
    if (this.#session.state !== this.#saved) this.saveNow();
  }
}
