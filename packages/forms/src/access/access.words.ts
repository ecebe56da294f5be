import { text } from '@amparo/elements';

/** What is said of the ways into the sealed drafts. */
export const words = {
  title: text('Passphrase and recovery code', { id: 'access.title' }),
  forgottenHint: text(
    'Type the recovery code that you wrote down, or a code from your organisation, and choose a new passphrase. Without a code nobody can open the drafts.',
    { id: 'access.forgottenHint' },
  ),
  code: text('Code', { id: 'access.code' }),
  now: text('Your passphrase now', { id: 'access.now' }),
  next: text('New passphrase', { id: 'access.next' }),
  openByCode: text('Open the drafts with the new passphrase', { id: 'access.openByCode' }),
  change: text('Change the passphrase', { id: 'access.change' }),
  makeCode: text('Make a recovery code', { id: 'access.makeCode' }),
  codeHint: text(
    'If you forget the passphrase, a code on paper opens the drafts. To make one, type your passphrase. A new code replaces the old one.',
    { id: 'access.codeHint' },
  ),
  shownOnce: text(
    'Write this code down on paper now and keep it away from this device. It is not shown again. Whoever has it and this device can read the drafts.',
    { id: 'access.shownOnce' },
  ),
  written: text('I have written it down', { id: 'access.written' }),
  changed: text('From now on the new passphrase opens the drafts. The old one no longer does.', {
    id: 'access.changed',
  }),
  organisation: text('Your organisation can open these drafts with a key of its own, even if you do not want it to.', {
    id: 'access.organisation',
  }),
  request: text('Ask the organisation for a code', { id: 'access.request' }),
  requestHint: text(
    'Send this text to your organisation, or read it to them. They give you a code that opens the drafts once.',
    {
      id: 'access.requestHint',
    },
  ),
  mistyped: text('There is a mistake in this code. Compare it letter by letter with the paper.', {
    id: 'access.mistyped',
  }),
  wrongCode: text(
    'This code does not open the drafts. Perhaps a newer code has replaced it: look for the newest paper.',
    { id: 'access.wrongCode' },
  ),
  failed: text('This did not work, and nothing was changed. Try again; if it happens once more, tell your support.', {
    id: 'access.failed',
  }),
};
