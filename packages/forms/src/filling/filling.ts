import {
  emptyState,
  fromDraft,
  makeCaseCode,
  Session,
  toSubmission,
  type DraftProblem,
  type Environment,
  type Form,
  type Json,
  type Submission,
} from '@amparo/model';
import type {
  DraftAttachments,
  DraftSummary,
  DraftWriter,
  SaveStatus,
  StorageErrorCode,
  TakenUpDraft,
  Vault,
} from '@amparo/drafts';
import { autosave, type Autosave } from './autosave.js';

/** What a form is filled in with. */
export interface FillingParts {
  readonly form: Form;
  readonly vault: Vault;
  readonly environment: Environment;
  /** Answers that the host knows beforehand, by path. */
  readonly presets: Readonly<Record<string, Json>>;
  /** The case that the form is about; empty for a new one. */
  readonly caseCode: string;
  readonly told: (status: SaveStatus) => void;
  /** The draft of an id that could not be stored before the last lock. */
  readonly takenUp: (id: string) => TakenUpDraft | undefined;
}

/** Why a draft could not be opened. */
export type OpenProblem = DraftProblem | StorageErrorCode;

/** One form being filled in, and its draft. */
export class Filling {
  /** Every id that its draft has had on this page. */
  readonly ids: Set<string>;
  readonly session: Session;
  /** The draft as it was when it was opened: what is typed now is saved, and it would seem new. */
  found: DraftSummary | undefined;
  readonly #parts: FillingParts;
  #autosave: Autosave | undefined;
  /** What was saved before the saving ended; 0 for nothing. */
  #revision = 0;

  private constructor(id: string, session: Session, parts: FillingParts) {
    this.ids = new Set([id]);
    this.session = session;
    this.#parts = parts;
    void this.attachments().catch(() => undefined); // fetched before it is wanted: then there may be no network
  }

  /** Begins a new form: its case code is made first, before anything else can be answered (S1:970). */
  static begin(parts: FillingParts): Filling {
    const code = parts.caseCode || makeCaseCode(crypto.getRandomValues(new Uint8Array(10)));
    const known = { 'caseHeader.caseCode': code, 'caseHeader.startedAt': parts.environment.now, ...parts.presets };
    const state = { ...emptyState(), answers: new Map<string, Json>(Object.entries(known)) };
    const filling = new Filling(
      crypto.randomUUID(),
      new Session(parts.form, { environment: parts.environment, state }),
      parts,
    );
    filling.#save(undefined).saveNow();
    return filling;
  }

  /** Goes on with a stored draft; one that cannot be opened stays as it is. */
  static async resume(
    id: string,
    parts: FillingParts,
  ): Promise<
    | { readonly ok: true; readonly filling: Filling }
    | { readonly ok: false; readonly error: { readonly code: OpenProblem } }
  > {
    const taken = parts.takenUp(id);
    const opened = taken ? undefined : await parts.vault.drafts.open(id);
    if (opened && !opened.ok) return opened;
    const read = fromDraft(parts.form, taken ? taken.state : (opened?.value.state ?? null));
    if (!read.ok) return read;
    const session = new Session(parts.form, { environment: parts.environment, state: read.state });
    const filling = new Filling(taken?.writer.id ?? id, session, parts);
    if (taken) filling.#saveWith(taken.writer).saveNow();
    else filling.#save(opened?.value.summary.revision);
    filling.found = opened?.value.summary;
    return { ok: true, filling };
  }

  /**
   * UUID of the draft, and of the submission that is made of it. It changes when another tab has saved the draft meanwhile:
   * what is written here goes on as a copy, and two submissions must not have one id.
   */
  get id(): string {
    return [...this.ids].at(-1) ?? '';
  }

  get caseCode(): string {
    const code = this.session.state.answers.get('caseHeader.caseCode');
    return typeof code === 'string' ? code : '';
  }

  /** Whether it can be opened again after a lock. */
  get isStored(): boolean {
    return this.#parts.vault.mode !== 'memory';
  }

  /** The photos, drawings and documents of this draft; rejects where what keeps them cannot be fetched. */
  attachments(): Promise<DraftAttachments> {
    return this.#parts.vault.attachments(this.id);
  }

  /** Makes the submission; its id is the draft's, so that it stays the same however often it is tried. */
  submission(language: string): Submission {
    const { form } = this.#parts;
    const { state, environment } = this.session;
    return toSubmission(form, state, { environment, id: this.id, language }) as Submission;
  }

  /** Saves what is pending, if it can be saved now. */
  async flush(): Promise<SaveStatus | undefined> {
    return this.#autosave?.writer.flush();
  }

  /** Ends, as for another form; false, and nothing ends, while the newest answers cannot be stored: they would be lost. */
  async leave(): Promise<boolean> {
    if ((await this.flush())?.kind === 'failed') return false;
    await this.end();
    return true;
  }

  /** Saves what is pending and ends the saving. */
  async end(): Promise<void> {
    const autosave = this.#autosave;
    const saved = await autosave?.end();
    if (autosave) {
      this.ids.add(autosave.writer.id); // its last write may have made a copy
      this.#revision = autosave.writer.revision;
    }
    this.#autosave = undefined;
    // Behind the form: a photo that was taken away goes once no kept revision names it.
    if (saved && saved.kind !== 'failed')
      void this.attachments()
        .then((all) => all.tidy())
        .catch(() => undefined);
  }

  /** Begins to wait anew, since somebody has said why it is kept. */
  waitAnew(): void {
    this.found = undefined;
    this.#autosave?.saveNow();
  }

  /** Begins to save again, after a submission that did not leave. */
  saveAgain(): void {
    // From what was saved here and not from what is stored by now: that may be of another tab, which must not be overwritten.
    if (!this.#autosave) this.#save(this.#revision || undefined).saveNow();
  }

  #save(revision: number | undefined): Autosave {
    const { form, vault } = this.#parts;
    const draft = { id: this.id, form: form.id, formVersion: form.version, caseCode: this.caseCode };
    return this.#saveWith(vault.drafts.writer({ ...draft, ...(revision !== undefined && { revision }) }));
  }

  #saveWith(writer: DraftWriter): Autosave {
    const { told } = this.#parts;
    return (this.#autosave = autosave(this.session, writer, (status) => {
      if ('conflictCopy' in status) this.ids.add(status.conflictCopy);
      told(status);
    }));
  }
}
