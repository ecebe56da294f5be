import type { SubmitError } from '@amparo/sdk';
import type { InterfaceWords } from '@amparo/elements';
import type { OpenProblem } from './filling.js';

/** Why a form was not sent and its answers stay on screen. */
export type NotSent =
  | Extract<SubmitError, { code: 'notPacked' | 'notStored' | 'notLoaded' | 'idTaken' | 'cancelled' | 'rejected' }>
  | { readonly code: 'noReceiver' | 'refusalNotKept' };

/** Why a draft was not opened: another form on this page has it (`here`), or it cannot be read. */
export type NotOpened = OpenProblem | 'here';

/** What went wrong around a form, as it is shown above it. */
export type Failure =
  | { readonly kind: 'open'; readonly code: NotOpened }
  | { readonly kind: 'send'; readonly error: NotSent }
  | { readonly kind: 'permission'; readonly missing: MissingPermissions };

/** Says in whole sentences which permissions of the family and the child are missing. */
export type MissingPermissions = (speaks: InterfaceWords) => readonly string[];
