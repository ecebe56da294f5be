import { text } from '@amparo/elements';

/** What became of a form that was sent, or of a draft that was opened. */
export const words = {
  receivedTitle: text('Received', { id: 'around.receivedTitle' }),
  received: text('The receiver has confirmed case {code}. The draft was removed from this device.', {
    id: 'around.received',
  }),
  receivedKept: text(
    'The receiver has confirmed case {code}. It can be read on this device until {until}; then it is erased here.',
    { id: 'around.receivedKept' },
  ),
  queuedTitle: text('Kept on this device, waiting for a network', { id: 'around.queuedTitle' }),
  queued: text(
    'Case {code} is sealed on this device. It is sent by itself, once, when the receiver can be reached and this page is open and unlocked. You can close the page and come back later.',
    {
      id: 'around.queued',
    },
  ),
  queuedMemory: text(
    'Case {code} waits to be sent. Nothing is stored on this device: keep this page open until it says “Received”.',
    {
      id: 'around.queuedMemory',
    },
  ),
  attentionTitle: text('Kept on this device, not received', { id: 'around.attentionTitle' }),
  handedOverTitle: text('Handed over', { id: 'around.handedOverTitle' }),
  handedOver: text('Case {code} was handed over to this page.', { id: 'around.handedOver' }),
  failedTitle: text('Not sent', { id: 'around.failedTitle' }),
  notSent: {
    rejected: text('The receiver did not take these answers. Nothing is lost; change them and send again.', {
      id: 'around.rejected',
    }),
    notPacked: text(
      'The form could not be made ready to send, so nothing was sent. The answers are still here; ask your support.',
      {
        id: 'around.notPacked',
      },
    ),
    notStored: text(
      'The form could not be put into the outbox of this device, so nothing was sent. The answers are still here; try again.',
      {
        id: 'around.notStored',
      },
    ),
    notLoaded: text(
      'The part of this page that sends could not be loaded, so nothing was sent. The answers are still here; try again with a network. If that does not help and the draft is saved on this device, reload the page.',
      { id: 'around.notLoaded' },
    ),
    idTaken: text(
      'The receiver may already have other answers under this number. The answers are still here; ask your support.',
      { id: 'around.idTaken' },
    ),
    noReceiver: text(
      'This page has not said where to send the form. The answers are still here; tell whoever runs the page.',
      { id: 'around.noReceiver' },
    ),
  },
  notOpened: {
    damaged: text(
      'This draft cannot be opened: it is damaged. It was left as it is; the other drafts are not touched.',
      { id: 'around.damagedDraft' },
    ),
    foreignForm: text('This draft belongs to another form and cannot be opened here. It was left as it is.', {
      id: 'around.foreignDraft',
    }),
    newerVersion: text(
      'A newer version of this form wrote this draft. Update this page to open it; nothing was changed.',
      {
        id: 'around.newerDraft',
      },
    ),
    noMigration: text(
      'An older version of this form wrote this draft, and this version cannot open it. It was left as it is; tell your support.',
      {
        id: 'around.oldDraft',
      },
    ),
    here: text(
      'This draft is open in another form on this page. Go on there, or leave it there first and then open it here.',
      { id: 'around.openHere' },
    ),
    missing: text('This draft is no longer on this device.', { id: 'around.missingDraft' }),
  },
  unreadableDraft: text('The storage of this device could not be read just now. Nothing was changed; try again.', {
    id: 'around.unreadableDraft',
  }),
  notOpenedTitle: text('The draft was not opened', { id: 'around.notOpenedTitle' }),
};
