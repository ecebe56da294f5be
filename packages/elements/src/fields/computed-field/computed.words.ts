import { text } from '../../words.js';

export const computedWords = {
  none: text('Not known yet. It follows from other answers.', { id: 'field.computed.none' }),
};
