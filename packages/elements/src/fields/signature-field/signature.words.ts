import { text, type Word } from '../../words.js';

/** The ways to sign, and the words around them. */
export const signatureWords = {
  how: text('How does the person sign?', { id: 'field.signature.how' }),
  typed: text('By typing the name', { id: 'field.signature.typed' }),
  drawn: text('By drawing on the screen', { id: 'field.signature.drawn' }),
  mark: text('By a mark, before a witness', {
    id: 'field.signature.mark',
    desc: 'For someone who does not write: a cross or a thumb print on paper.',
  }),
  oral: text('By saying so, before a witness', { id: 'field.signature.oral' }),
  name: text('Full name of the person who signs', { id: 'field.signature.name' }),
  witness: text('Full name of the witness', { id: 'field.signature.witness' }),
  signed: text('Signed: {how}, {at}', {
    id: 'field.signature.signed',
    desc: '{how} is one of the ways to sign; {at} is a date and time.',
  }),
} satisfies Readonly<Record<string, Word>>;
