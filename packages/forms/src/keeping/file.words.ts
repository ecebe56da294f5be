import { text } from '@amparo/elements';

/** What is said of drafts that go into a sealed file, and come out of one. */
export const words = {
  passphrase: text('Passphrase for the file', { id: 'file.passphrase' }),
  again: text('The same passphrase again', { id: 'file.again' }),
  sealHint: text(
    'The file opens only with this passphrase. Nobody can read it without, and nobody can tell you a forgotten one.',
    { id: 'file.sealHint' },
  ),
  seal: text('Seal and save the file', { id: 'file.seal' }),
  working: text('One moment…', { id: 'file.working' }),
  cancel: text('Cancel', { id: 'file.cancel' }),
  done: text('Go back', { id: 'file.done', desc: 'Leads back to the form or the list of drafts.' }),
  handedOver: text(
    'The browser was given the file. Look in its downloads whether it is there before you close this page.',
    { id: 'file.handedOver' },
  ),
  withoutPhotos: text('The photos and recordings could not be read, so the file holds the answers alone.', {
    id: 'file.withoutPhotos',
  }),
  different: text('The two passphrases are not the same. Type both again.', { id: 'file.different' }),
  notMade: {
    weakPassphrase: text('This passphrase is too short. Take at least {n} characters, such as four words.', {
      id: 'file.weakPassphrase',
    }),
    tooLarge: text('This is too much for one file. Save the drafts one by one, or take away some photos.', {
      id: 'file.tooMuch',
    }),
    other: text('The file could not be made, and nothing was changed. Keep this page open and try again.', {
      id: 'file.notMade',
    }),
  },
  openTitle: text('Open a sealed file', { id: 'file.openTitle' }),
  openHint: text(
    'What is in the file comes onto this device as a new draft. No draft that is here already is changed by it.',
    { id: 'file.openHint' },
  ),
  choose: text('Sealed file', { id: 'file.choose', desc: 'Label of the box that a file is chosen in.' }),
  open: text('Open the file', { id: 'file.open' }),
  opened: text('The file was opened. New drafts from it: {n}.', { id: 'file.opened' }),
  noFile: text('Choose the file first.', { id: 'file.noFile' }),
  notOpened: {
    wrongKey: text(
      'This passphrase does not open the file. It is the one that was chosen when the file was saved. Type it again.',
      { id: 'file.wrongKey' },
    ),
    notSealed: text(
      'This is no sealed file of these forms. Choose the file that was saved here; its name ends in “.sealed”.',
      {
        id: 'file.notSealed',
      },
    ),
    damaged: text('This file is damaged, cut off or was changed on the way. Ask for it to be saved and given again.', {
      id: 'file.damaged',
    }),
    newer: text('A newer version of this page saved this file. Update this page, then open the file again.', {
      id: 'file.newer',
    }),
    tooLarge: text('This file is larger than any file of drafts. Choose another one.', { id: 'file.tooLarge' }),
    refused: text(
      'This file opens, but holds no drafts that this page can keep. It was left alone; tell your support.',
      {
        id: 'file.refused',
      },
    ),
    noRoom: text('There is no room on this device for what is in the file. Free some space and open it again.', {
      id: 'file.noRoom',
    }),
    other: text('The drafts in the file could not be stored just now, so none of them was. Try again.', {
      id: 'file.notStored',
    }),
  },
};
