import { text } from '@amparo/elements';

/** How a recovery code is offered once a vault is made. */
export const words = {
  title: text('A code on paper, in case you forget?', { id: 'recovery.title' }),
  hint: text(
    'If you forget the passphrase, a code that you keep on paper opens the drafts; without one nobody can. Keep it away from this device: whoever has both can read them.',
    { id: 'recovery.hint' },
  ),
  leftOut: text(
    'Your organisation could not be given its way into these drafts: if you forget the passphrase, it cannot help. Make a code on paper.',
    { id: 'recovery.leftOut' },
  ),
  later: text('Go on without a code', { id: 'recovery.later' }),
  laterHint: text('It can be made later, in the list of drafts under “Passphrase and recovery code”.', {
    id: 'recovery.laterHint',
  }),
  failed: text('The code could not be made now. Go on without one, and make it later in the list of drafts.', {
    id: 'recovery.failed',
  }),
};
