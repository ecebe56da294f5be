import { text } from '@amparo/elements';

/** What a person should do about what was sent and not received, by its outcome. */
export const words = {
  conflict: text('The receiver has other answers under this number. Ask your support before sending again.', {
    id: 'drafts.conflict',
  }),
  rejected: text('The receiver did not take some answers. Take it back, change them, and send it again.', {
    id: 'drafts.rejected',
  }),
  authRequired: text('The receiver does not know this page any more. Sign in to the page again, then send now.', {
    id: 'drafts.authRequired',
  }),
  tooLarge: text('It is too large for the receiver. Shorten the longest texts and send it again.', {
    id: 'drafts.tooLarge',
  }),
  retryable: text('The receiver failed several times. It is kept and tried again.', { id: 'drafts.retryable' }),
  unknown: text(
    'The receiver answered something that was not understood, so nobody knows whether it was stored. It is kept; tell your support.',
    {
      id: 'drafts.unknown',
    },
  ),
};
