import type { SubmitError } from '@amparo/sdk';
import type { OpenProblem } from './filling.js';

/** Why a form was not sent and its answers stay on screen. */
export type NotSent =
  | Extract<SubmitError, { code: 'notPacked' | 'notStored' | 'idTaken' | 'cancelled' | 'rejected' }>
  | { readonly code: 'noReceiver' };

/** What went wrong around a form, as it is shown above it. */
export type Failure =
  { readonly kind: 'open'; readonly code: OpenProblem } | { readonly kind: 'send'; readonly error: NotSent };
