import { text } from '@amparo/elements';

/** What is said of drafts that go into a sealed file, and come out of one. */
export const words = {
  passphrase: text('Passphrase for the file', { id: 'file.passphrase' }),
  again: text('The same passphrase again', { id: 'file.again' }),
  sealHint: text('Only this passphrase opens the file. If you forget it, nobody can open the file any more.', {
    id: 'file.sealHint',
  }),
  seal: text('Seal and save the file', { id: 'file.seal' }),
  working: text('One moment…', { id: 'file.working' }),
  cancel: text('Cancel', { id: 'file.cancel' }),
  done: text('Go back', { id: 'file.done', desc: 'Leads back to the form or the list of drafts.' }),
  handedOver: text('Your browser is saving the file. Check that it is in the downloads before you close this page.', {
    id: 'file.handedOver',
  }),
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
    notPermitted: text(
      'No file was made, because a permission it needs was refused, taken back or has ended since you pressed Send.',
      { id: 'file.notPermitted' },
    ),
    onlyByNetwork: text(
      'This cannot be carried by hand, because a part of it has to stay on this device. It is kept here, and is sent when there is a network.',
      { id: 'file.onlyByNetwork' },
    ),
    other: text('The file could not be made, and nothing was changed. Keep this page open and try again.', {
      id: 'file.notMade',
    }),
  },
  openTitle: text('Open a sealed file', { id: 'file.openTitle' }),
  openHint: text(
    'The drafts in the file are added to this device as new drafts. Drafts that are here already do not change.',
    { id: 'file.openHint' },
  ),
  receiptsHint: text(
    'A file of receipts, which comes back for what was carried by hand, is opened here too. It needs no passphrase.',
    { id: 'file.receiptsHint' },
  ),
  receiptsTaken: text('The receipts were taken in. Deliveries that were received and have left this device: {n}.', {
    id: 'file.receiptsTaken',
  }),
  choose: text('Sealed file', { id: 'file.choose', desc: 'Label of the box that a file is chosen in.' }),
  open: text('Open the file', { id: 'file.open' }),
  opened: text('The file was opened. New drafts from it: {n}.', { id: 'file.opened' }),
  noFile: text('Choose the file first.', { id: 'file.noFile' }),
  notTaken: {
    noneFits: text(
      'No delivery that waits on this device is named in this file of receipts, so nothing was changed. Ask whoever gave it to you for the file of your own deliveries.',
      { id: 'file.noneFits' },
    ),
    notNow: text('The receipts could not be taken in just now. What waits goes on waiting; open the file again.', {
      id: 'file.receiptsNotNow',
    }),
  },
  notOpened: {
    wrongKey: text('This passphrase does not open the file. Type the one that was chosen when the file was saved.', {
      id: 'file.wrongKey',
    }),
    notSealed: text(
      'This file does not come from these forms. Choose the file that was saved here; its name ends in “.sealed”.',
      {
        id: 'file.notSealed',
      },
    ),
    damaged: text(
      'This file is damaged or incomplete. Ask whoever saved it to save it again and to give you the new file.',
      {
        id: 'file.damaged',
      },
    ),
    newer: text('A newer version of this page saved this file. Update this page, then open the file again.', {
      id: 'file.newer',
    }),
    tooLarge: text('This file is too large for a file of drafts. Choose another one.', { id: 'file.tooLarge' }),
    refused: text(
      'The file opens, but there is no draft in it that this page can keep. Nothing was changed; tell your support.',
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
