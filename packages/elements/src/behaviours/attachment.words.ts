import { text } from '../words.js';

/** The words around photos, documents and drawings. */
export const attachmentWords = {
  unavailable: text('Photos, documents and drawings cannot be kept here.', {
    id: 'field.attachment.unavailable',
    desc: 'The page has no place to store files; the question can be left without an answer.',
  }),
};
