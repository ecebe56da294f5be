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
  unreadableDraft: text('The storage of this device could not be read just now. Nothing was changed; try again.', {
    id: 'around.unreadableDraft',
  }),
  notOpenedTitle: text('The draft was not opened', { id: 'around.notOpenedTitle' }),
};
