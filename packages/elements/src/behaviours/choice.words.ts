import { text } from '../words.js';

/** The words around answers to choose. */
export const choiceWords = {
  clear: text('Clear answer', { id: 'field.choice.clear', desc: 'Button: takes back what was chosen.' }),
  choose: text('Choose…', {
    id: 'field.choice.choose',
    desc: 'First line of a list; it means that nothing is chosen.',
  }),
  add: text('Add…', {
    id: 'field.choice.add',
    desc: 'First line of a list from which several may be chosen, one after another.',
  }),
  remove: text('Remove', { id: 'field.choice.remove', desc: 'Button: takes one chosen answer, or one file, away.' }),
  chosen: text('Chosen', { id: 'field.choice.chosen', desc: 'Before the list of what was chosen.' }),
  onePerLine: text('Write one on each line.', { id: 'field.choice.onePerLine' }),
};
