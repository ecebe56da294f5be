import type { FieldError } from '@amparo/sdk';
import type { OpenProblem } from './filling.js';

/** What went wrong around a form, as it is shown above it. */
export type Failure =
  | { readonly kind: 'open'; readonly code: OpenProblem }
  | { readonly kind: 'send'; readonly code: 'noReceiver' | 'notStored' | 'idTaken' | 'cancelled' }
  | { readonly kind: 'rejected'; readonly errors: readonly FieldError[] };
