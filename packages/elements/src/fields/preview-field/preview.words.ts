import { text } from '../../words.js';

/** The words around what a choice shows of the other answers. */
export const previewWords = {
  leaves: text('What leaves with it', {
    id: 'field.preview.leaves',
    desc: 'Heading above the answers that somebody else is told, as they stand in the form.',
  }),
  nothing: text('This form says nothing of it.', {
    id: 'field.preview.nothing',
    desc: 'Beside something that somebody else is told, of which nothing is written in this form.',
  }),
};
