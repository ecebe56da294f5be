import type { Environment, Form, Json, Submission } from '@amparo/model';
import type { Transport } from '@amparo/sdk';
import type { CaseContext } from './case-context.js';
import type { MissingPermissions } from '../filling/failure.js';
import type { Caret } from '../guard/caret.js';

/**
 * Where answers are kept while a form is filled in: `memory` stores nothing, `vault` seals drafts under a passphrase, `device`
 * keeps them without one, which does not protect them from whoever takes the device.
 */
export type Storage = 'memory' | 'vault' | 'device';

/** Where somebody was when the device was locked: the draft, and the place in it. */
export interface LeftAt {
  readonly draft: string;
  readonly caret: Caret | undefined;
}

/** What the work on a case needs of the element that shows it. */
export interface CaseHost {
  readonly definition: Form;
  readonly storage: Storage;
  /** Days that a draft may wait unsent. */
  readonly unsentDays: number;
  readonly presets: Readonly<Record<string, Json>>;
  /** The case that the form is about; undefined for a form by itself. */
  readonly context: CaseContext | undefined;
  /** BCP 47 language that the form is shown in. */
  readonly shownLanguage: string;
  /** Where to go on once the device is open again; given anew each time it is locked. */
  leftAt: LeftAt | undefined;
  /** Where somebody is, while the form is still on screen. */
  readonly caret: Caret | undefined;
  environment(): Environment;
  /** How submissions are delivered; undefined while the page has not said it. */
  delivery(): Transport | undefined;
  /** Says what family and child have not permitted of what the form would do; a form that tells nobody does without. */
  missing?(submission: Submission): Promise<MissingPermissions | undefined>;
  /** Leads to what is on screen. */
  focus(): void;
  /** Something that is shown has changed. */
  requestUpdate(): void;
  dispatchEvent(event: Event): boolean;
}
