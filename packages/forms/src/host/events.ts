import type { Receipt, SubmitError } from '@amparo/sdk';
import type { SaveErrorCode } from '@amparo/drafts';
import type { Submission } from '@amparo/model';

/**
 * The form is about to be sent. The only event that carries answers over the outer shadow boundary. A host that calls
 * `preventDefault()` sends the submission itself, and then calls `delivered()` on the element.
 */
export class AmparoSubmitEvent extends Event {
  readonly submission: Submission;

  constructor(submission: Submission) {
    super('amparo-submit', { bubbles: true, composed: true, cancelable: true });
    this.submission = submission;
  }
}

// What follows tells how it goes and holds no answer. It crosses the shadow roots of a page of cases, whose host hears the
// same as that of a single form.
const told = { bubbles: true, composed: true } as const;

/** The draft is stored on this device. Carries the time (ISO 8601) and no answer. */
export class DraftSavedEvent extends Event {
  readonly at: string;

  constructor(at: string) {
    super('amparo-draft-saved', told);
    this.at = at;
  }
}

/** The draft could not be stored; it stays on the page and is tried again. */
export class DraftFailedEvent extends Event {
  readonly code: SaveErrorCode;

  constructor(code: SaveErrorCode) {
    super('amparo-draft-failed', told);
    this.code = code;
  }
}

/** The receiver gave its receipt. */
export class SubmittedEvent extends Event {
  readonly receipt: Receipt;

  constructor(receipt: Receipt) {
    super('amparo-submitted', told);
    this.receipt = receipt;
  }
}

/** The submission is not received yet; `queued` means that it is tried again by itself. */
export class SubmitFailedEvent extends Event {
  readonly code: SubmitError['code'];

  constructor(code: SubmitError['code']) {
    super('amparo-submit-failed', told);
    this.code = code;
  }
}

declare global {
  interface HTMLElementEventMap {
    'amparo-submit': AmparoSubmitEvent;
    'amparo-draft-saved': DraftSavedEvent;
    'amparo-draft-failed': DraftFailedEvent;
    'amparo-submitted': SubmittedEvent;
    'amparo-submit-failed': SubmitFailedEvent;
  }
}
