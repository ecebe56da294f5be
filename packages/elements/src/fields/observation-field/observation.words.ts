import { text } from '../../words.js';

export const observationWords = {
  note: text('Note (may stay empty)', {
    id: 'field.observation.note',
    desc: 'Label of a text box under: seen, not seen, could not tell.',
  }),
  choose: text('Say whether it was seen, not seen, or could not be told.', { id: 'field.observation.choose' }),
};
