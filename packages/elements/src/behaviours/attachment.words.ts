import { text } from '../words.js';

/** The words around photos, documents and drawings. */
export const attachmentWords = {
  unavailable: text('Photos, documents and drawings cannot be kept here.', {
    id: 'field.attachment.unavailable',
    desc: 'The page has no place to store files; the question can be left without an answer.',
  }),
  failed: text('This could not be kept on the device. Try again.', { id: 'field.attachment.failed' }),
  noSpace: text('There is no space left on this device. Free some, then try again.', {
    id: 'field.attachment.noSpace',
  }),
  locked: text('The drafts are locked. Unlock them, then try again.', { id: 'field.attachment.locked' }),
};
