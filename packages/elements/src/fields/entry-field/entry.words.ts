import { text } from '../../words.js';

/** The words around the entries of a list that one is chosen among. */
export const entryWords = {
  none: text('There is nothing to choose from yet. Add it above first, with a name.', { id: 'field.entry.none' }),
  unnamed: text('What has no name above cannot be chosen yet.', { id: 'field.entry.unnamed' }),
  gone: text('What was chosen is not above any more: it was renamed or removed. Choose again.', {
    id: 'field.entry.gone',
    desc: 'What was chosen stays in sight, first of the answers, until something else is chosen.',
  }),
};
