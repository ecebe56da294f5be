import { text } from '@amparo/elements';

/** What is said of forms that were sent and can still be read. */
export const words = {
  title: text('Sent, and still to be read here', { id: 'sent.title' }),
  until: text('Can be read until {time}, then it is erased here.', { id: 'sent.until' }),
  read: text('Read', { id: 'sent.read', desc: 'Shows a form that was sent; nothing in it can be changed.' }),
  readThat: text('Read {code}', { id: 'sent.readThat' }),
  readTitle: text('As it was sent', { id: 'sent.readTitle' }),
  readHint: text('Nothing can be changed here any more. Photos and drawings are with the receiver alone.', {
    id: 'sent.readHint',
  }),
  gone: text('This form cannot be read here any more.', { id: 'sent.gone' }),
  back: text('Back to the list', { id: 'sent.back' }),
};
