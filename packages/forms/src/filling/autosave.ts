import { toDraft, type Session } from '@amparo/model';
import type { DraftWriter, SaveStatus } from '@amparo/drafts';

/** The saving of one session. */
export interface Autosave {
  readonly writer: DraftWriter;
  /** Saves what the session holds now, changed or not, such as the case code of a new draft. */
  saveNow(): void;
  /** Saves what is pending and ends. */
  end(): Promise<SaveStatus>;
}

/** Saves the draft of a session at every change; there is no timer, one write is on its way at a time. */
export function autosave(session: Session, writer: DraftWriter, told: (status: SaveStatus) => void): Autosave {
  let saved = session.state;
  const saveNow = (): void => {
    saved = session.state;
    writer.save(() => toDraft(session.form, session.state));
  };
  const changed = (): void => {
    if (session.state !== saved) saveNow();
  };
  const stops = [session.subscribe(changed), writer.subscribe(told)];
  told(writer.status);
  return {
    writer,
    saveNow,
    end() {
      for (const stop of stops) stop();
      return writer.close();
    },
  };
}
