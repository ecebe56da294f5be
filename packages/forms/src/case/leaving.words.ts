import { text } from '@amparo/elements';

/** What is to leave the device, and how. */
export const words = {
  title: text('To take off this device', { id: 'leaving.title' }),
  removeRecord: text('Delete the record', { id: 'leaving.removeRecord', desc: 'The record of a disclosure.' }),
  drafts: text(
    'The closing of this case was received, so nothing of it stays on this device. Send what is still to be sent, and delete the rest: {forms}.',
    { id: 'leaving.drafts', desc: '{forms} is a list of names of forms.' },
  ),
  removeDrafts: text('Delete these drafts', { id: 'leaving.removeDrafts' }),
  reallyRemove: text('Delete for good? It has not been sent, and nobody can bring it back.', {
    id: 'leaving.reallyRemove',
  }),
  case: text(
    'This case is closed and followed up, and its forms were received. Take off what this device still knows of it.',
    { id: 'leaving.case' },
  ),
  takeOff: text('Take the case off this device', { id: 'leaving.takeOff' }),
  reallyTakeOff: text('Take it off? The receiver keeps what was sent; on this device the case is gone.', {
    id: 'leaving.reallyTakeOff',
  }),
};
