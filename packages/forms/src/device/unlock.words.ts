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
    wrongPassphrase: text(
      'This passphrase does not open the drafts. Check capital letters and the keyboard’s language.',
      {
        id: 'unlock.wrongPassphrase',
      },
    ),
  },
};
