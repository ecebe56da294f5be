import { text, type PluralForms } from '../../words.js';

export const textWords = {
  removeInvisible: text('Remove invisible characters', {
    id: 'field.text.removeInvisible',
    desc: 'Button: takes characters out of a text that cannot be seen and can change how it reads.',
  }),
  fewLeft: text('Characters left: {n} or fewer', {
    id: 'field.text.fewLeft',
    desc: 'Read out by a screen reader when a text comes near its limit.',
  }),
};

export const charactersLeft: PluralForms = {
  zero: text('{n} characters left', { id: 'field.charactersLeft.zero' }),
  one: text('{n} character left', { id: 'field.charactersLeft.one' }),
  two: text('{n} characters left', { id: 'field.charactersLeft.two' }),
  few: text('{n} characters left', { id: 'field.charactersLeft.few' }),
  many: text('{n} characters left', { id: 'field.charactersLeft.many' }),
  other: text('{n} characters left', { id: 'field.charactersLeft.other' }),
};
