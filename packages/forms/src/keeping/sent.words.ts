import { text } from '@amparo/elements';

/** What is said of forms that were sent and can still be read. */
export const words = {
  title: text('Sent forms that you can still read here', { id: 'sent.title' }),
  until: text('You can read it until {time}. Then it is erased here.', { id: 'sent.until' }),
  read: text('Read', { id: 'sent.read', desc: 'Shows a form that was sent; nothing in it can be changed.' }),
  readThat: text('Read {code}', { id: 'sent.readThat' }),
  readTitle: text('As it was sent', { id: 'sent.readTitle' }),
  readHint: text('It was sent like this and cannot be changed. Photos and drawings are with the receiver alone.', {
    id: 'sent.readHint',
  }),
  gone: text('This form can no longer be read on this device. If you need it, ask the receiver for it.', {
    id: 'sent.gone',
  }),
  back: text('Back to the list', { id: 'sent.back' }),
};
