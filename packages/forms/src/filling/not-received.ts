import type { SubmitError } from '@amparo/sdk';
import type { Failure } from './failure.js';
import type { Sent } from './sent.js';

/** What the worker sees of a form that was not received: the form again with the reason, or where it waits. */
export function notReceived(
  error: SubmitError,
  of: { readonly code: string; readonly id: string },
): Extract<Failure, { kind: 'send' }> | Sent {
  switch (error.code) {
    case 'rejected':
    case 'notPacked':
    case 'notStored':
    case 'notLoaded':
    case 'idTaken':
    case 'cancelled':
      return { kind: 'send', error };
    case 'queued':
      return { kind: 'queued', ...of };
    case 'conflict':
    case 'authRequired':
    case 'tooLarge':
    case 'unknown':
      return { kind: 'attention', ...of, outcome: error };
  }
}
