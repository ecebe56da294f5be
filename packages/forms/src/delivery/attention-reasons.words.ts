import { text, type Word } from '@amparo/elements';
import type { PackRefusal, Undelivered, UnknownReason } from '@amparo/sdk';
import type { NotOpened, NotSent } from '../filling/failure.js';

/** What happened to what was sent and not received, and what a person should do about it. */
export const outcomes: Readonly<Record<Exclude<Undelivered['code'], 'unknown'>, Word>> = {
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
};

/** The same where nobody can tell what became of it; a reason without a sentence does not compile. */
export const unknown: Readonly<Record<UnknownReason, Word>> = {
  forbidden: text(
    'The receiver does not let this page send. Tell your support: it has to be allowed there. It is kept; send it now once that is done.',
    { id: 'attention.forbidden' },
  ),
  notFound: text(
    'There is no receiver at the address that this page has. Tell your support: the address has to be put right. It is kept here meanwhile.',
    { id: 'attention.notFound' },
  ),
  refused: text(
    'The receiver answered in a way that this page does not know, and confirmed nothing. It is kept; tell your support.',
    { id: 'attention.refused' },
  ),
  redirected: text(
    'Something led away from the receiver to another address, perhaps the sign-in page of this network. That was not followed. Sign in to the network or use another one; it is tried again by itself.',
    { id: 'attention.redirected' },
  ),
  noReceipt: text(
    'The answer was not the receiver’s: perhaps a web page, such as the sign-in page of this network. Sign in to the network or use another one; it is tried again by itself. Tell your support if that does not help.',
    { id: 'attention.noReceipt' },
  ),
  receiptMismatch: text(
    'What the receiver confirmed was another form, or other answers than these. It is kept; tell your support, who can see what has arrived there. Do not fill it in again.',
    { id: 'attention.receiptMismatch' },
  ),
  storedInPart: text(
    'The receiver kept only a part of it. The whole is kept here; tell your support, and send it now once that is mended there.',
    { id: 'attention.storedInPart' },
  ),
  mustBeSealed: text(
    'The receiver takes this form only sealed, and this page has no key for that which it may trust, so nothing was sent openly. It is kept; tell whoever runs the page, and send it now once the key is there.',
    { id: 'attention.mustBeSealed' },
  ),
  toBeCarried: text(
    'It goes by hand from here. Save it to carry by hand, and take in the file that comes back with the receipt.',
    { id: 'attention.toBeCarried' },
  ),
  transportFailed: text(
    'The part of this page that sends has failed. It is tried again by itself; tell your support if it stays so.',
    { id: 'attention.transportFailed' },
  ),
  attachmentMissing: text(
    'A photo, a recording or a file that belongs to it is not on this device any more, or was changed. The answers are kept, and may have arrived; tell your support.',
    { id: 'attention.attachmentMissing' },
  ),
  attachmentUnreadable: text(
    'A photo, a recording or a file that belongs to it cannot be read just now. It is tried again by itself; if it stays so, reload the page and open the drafts again.',
    { id: 'attention.attachmentUnreadable' },
  ),
  attachmentUnsupported: text(
    'The receiver takes no photos, recordings or files, and one belongs to it. It is kept; save it to carry by hand, or tell your support.',
    { id: 'attention.attachmentUnsupported' },
  ),
  notPermitted: text(
    'It is not sent, because a permission it needs was refused, taken back or has ended since you pressed Send. It is kept; take it back, or send it now once they have agreed again.',
    { id: 'attention.notPermitted' },
  ),
  otherTransport: text(
    'It was made for another way of sending than this page has now, so it is not sent from here. Open the page on which it was filled in, save it to carry by hand, or tell your support.',
    { id: 'attention.otherTransport' },
  ),
  unreadable: text(
    'This page cannot read it: a newer version wrote it, or it is damaged. It is kept as it is. Reload the page with a network; tell your support if it stays so.',
    { id: 'attention.unreadable' },
  ),
};

/** Why a form could not be made ready to send; nothing of it has left, least of all unsealed. */
export const notPacked: Readonly<Record<PackRefusal, Word>> = {
  noKey: text(
    'The key to seal it for the receiver is missing on this page, so nothing was sent. The answers are still here; tell whoever runs the page.',
    { id: 'attention.noKey' },
  ),
  brokenKey: text(
    'The key to seal it for the receiver cannot be trusted: it is damaged, or of the wrong kind. So nothing was sent. The answers are still here; tell whoever runs the page.',
    { id: 'attention.brokenKey' },
  ),
  noSealing: text(
    'The part of this page that seals could not be loaded, so nothing was sent. The answers are still here; try again with a network.',
    { id: 'attention.noSealing' },
  ),
  attachmentMissing: text(
    'A photo, a recording or a file is not on this device any more, so nothing was sent. The answers are still here; take that out or add it again.',
    { id: 'attention.notAttached' },
  ),
  unknownForm: text(
    'The receiver has no place for this form, so nothing was sent. The answers are still here; tell whoever runs the page.',
    { id: 'attention.unknownForm' },
  ),
  failed: text(
    'The form could not be made ready to send, so nothing was sent. The answers are still here; ask your support.',
    { id: 'around.notPacked' },
  ),
};

/** Why a form was not sent, whose answers are still on screen. */
export const notSent: Readonly<Record<Exclude<NotSent['code'], 'notPacked' | 'cancelled'>, Word>> = {
  rejected: text('The receiver did not take these answers. Nothing is lost; change them and send again.', {
    id: 'around.rejected',
  }),
  notStored: text(
    'The form could not be put into the outbox of this device, so nothing was sent. The answers are still here; try again.',
    {
      id: 'around.notStored',
    },
  ),
  refusalNotKept: text(
    'What family and child permit and refuse could not be kept on this device, so nothing was sent, and a referral that waits may still go. The answers are still here; try again.',
    { id: 'around.refusalNotKept' },
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
};

/** Why a draft was not opened; what is not named here is the storage's. */
export const notOpened: Readonly<Partial<Record<NotOpened, Word>>> = {
  damaged: text('This draft cannot be opened: it is damaged. It was left as it is; the other drafts are not touched.', {
    id: 'around.damagedDraft',
  }),
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
};
