import { text } from '@amparo/elements';

/** What is said of the ways into the sealed drafts. */
export const words = {
  title: text('Passphrase and recovery code', { id: 'access.title' }),
  forgottenHint: text(
    'The recovery code that you wrote down opens the drafts, or a code that your organisation gave you. Then choose a new passphrase. Without a code nobody can open them.',
    { id: 'access.forgottenHint' },
  ),
  code: text('Code', { id: 'access.code' }),
  now: text('Passphrase now', { id: 'access.now' }),
  next: text('New passphrase', { id: 'access.next' }),
  openByCode: text('Open and take the new passphrase', { id: 'access.openByCode' }),
  change: text('Change the passphrase', { id: 'access.change' }),
  makeCode: text('Make a recovery code', { id: 'access.makeCode' }),
  codeHint: text(
    'A code on paper opens the drafts when the passphrase is forgotten. A new code ends an earlier one. Your passphrase is needed to make it.',
    { id: 'access.codeHint' },
  ),
  shownOnce: text(
    'Write this code down on paper now and keep it away from this device. It is not shown again. Whoever has it and this device can read the drafts.',
    { id: 'access.shownOnce' },
  ),
  written: text('I have written it down', { id: 'access.written' }),
  changed: text('The new passphrase opens the drafts from now on; the old one does not.', { id: 'access.changed' }),
  organisation: text(
    'Your organisation can open these drafts with a key of its own, also when you do not want it to.',
    {
      id: 'access.organisation',
    },
  ),
  request: text('Ask the organisation for a code', { id: 'access.request' }),
  requestHint: text('Give this text to your organisation. It gives back a code that opens the drafts once.', {
    id: 'access.requestHint',
  }),
  mistyped: text('This code has a slip in it. Compare it letter by letter with the paper.', { id: 'access.mistyped' }),
  wrongCode: text('This code does not open the drafts. A newer one may have ended it.', { id: 'access.wrongCode' }),
  failed: text('This did not work, and nothing was changed. Try again; if it happens once more, tell your support.', {
    id: 'access.failed',
  }),
};
