/** Why a draft is kept beyond the host's limit, as the worker said. */
export type KeptBecause = 'notFinished' | 'noNetwork' | 'toldToKeep';

/**
 * A draft has waited unsent for nearly the host's limit (`due`), or longer (`over`); told once a visit for each. Carries
 * the id that its submission will have, and no answer.
 */
export class DraftAgedEvent extends Event {
  readonly draft: string;
  readonly days: number;
  readonly standing: 'due' | 'over';

  constructor(draft: string, { days, standing }: { readonly days: number; readonly standing: 'due' | 'over' }) {
    super('amparo-draft-aged', { bubbles: true, composed: true });
    this.draft = draft;
    this.days = days;
    this.standing = standing;
  }
}

/** A worker keeps a draft beyond the host's limit and has said why. Carries no answer. */
export class DraftKeptEvent extends Event {
  readonly draft: string;
  readonly days: number;
  readonly because: KeptBecause;

  constructor(draft: string, { days, because }: { readonly days: number; readonly because: KeptBecause }) {
    super('amparo-draft-kept', { bubbles: true, composed: true });
    this.draft = draft;
    this.days = days;
    this.because = because;
  }
}

/** What was stored on this device has been cleared, by the browser or by somebody; drafts that were not sent are gone. */
export class StorageLostEvent extends Event {
  constructor() {
    super('amparo-storage-lost', { bubbles: true, composed: true });
  }
}

/** What is stored on this device was put back as it was earlier, or has lost what was saved last; told once for each unlock. */
export class StoragePutBackEvent extends Event {
  constructor() {
    super('amparo-storage-put-back', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'amparo-draft-aged': DraftAgedEvent;
    'amparo-draft-kept': DraftKeptEvent;
    'amparo-storage-lost': StorageLostEvent;
    'amparo-storage-put-back': StoragePutBackEvent;
  }
}
