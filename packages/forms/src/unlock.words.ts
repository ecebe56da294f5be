import { text } from '@amparo/elements';

/** What the way to the sealed drafts says. */
export const words = {
  openTitle: text('Open your drafts', { id: 'unlock.openTitle' }),
  openHint: text('What you wrote on this device is sealed. Your passphrase opens it.', { id: 'unlock.openHint' }),
  createTitle: text('Choose a passphrase for this device', { id: 'unlock.createTitle' }),
  createHint: text(
    'What you write is sealed with it, so that nobody else can read it, not even with the device in hand. Take four or more words that only you would put together. Nobody can bring it back: if it is forgotten, the drafts on this device are lost.',
    { id: 'unlock.createHint' },
  ),
  passphrase: text('Passphrase', { id: 'unlock.passphrase' }),
  again: text('The same passphrase again', { id: 'unlock.again' }),
  open: text('Open', { id: 'unlock.open' }),
  create: text('Seal my drafts with it', { id: 'unlock.create' }),
  working: text('One moment…', { id: 'unlock.working' }),
  show: text('Show what I type', { id: 'unlock.show' }),
  withoutStoring: text('Go on without storing', { id: 'unlock.withoutStoring' }),
  withoutStoringHint: text('Without storing, closing the page or losing power loses what was typed.', {
    id: 'unlock.withoutStoringHint',
  }),
  forgotten: text('I forgot the passphrase', { id: 'unlock.forgotten' }),
  errors: {
    different: text('The two passphrases are not the same. Type them again.', { id: 'unlock.different' }),
    weakPassphrase: text('Take at least {n} characters; several words are best.', { id: 'unlock.weakPassphrase' }),
    exists: text('There are sealed drafts on this device already. Reload the page to open them.', {
      id: 'unlock.exists',
    }),
    missing: text('The sealed drafts are gone from this device. Reload the page to begin anew.', {
      id: 'unlock.missing',
    }),
    wrongPassphrase: text(
      'This passphrase does not open the drafts. Check capital letters and the keyboard’s language.',
      {
        id: 'unlock.wrongPassphrase',
      },
    ),
    erased: text(
      'The sealed drafts on this device were erased, here or by the browser, and cannot be opened any more. Go on without storing, and tell your support.',
      { id: 'unlock.erased' },
    ),
    damaged: text(
      'The sealed drafts on this device are damaged and cannot be opened. They are left as they are; go on without storing, and tell your support.',
      {
        id: 'unlock.damaged',
      },
    ),
    newer: text('A newer version of this form sealed the drafts. Update this page to open them; nothing was changed.', {
      id: 'unlock.newer',
    }),
    blocked: text('Another page of this form is in the way. Close the other pages and try again.', {
      id: 'unlock.blocked',
    }),
    full: text('This device has no room left. Free some space and try again.', { id: 'unlock.full' }),
    unavailable: text(
      'This browser stores nothing here, as in a private window. Go on without storing, or open the page in an ordinary window.',
      {
        id: 'unlock.unavailable',
      },
    ),
  },
};
