import { text } from '../../words.js';

export const ageWords = {
  how: text('What is known?', {
    id: 'field.age.how',
    desc: 'Before two answers: the date of birth, or an age in years.',
  }),
  dateOfBirth: text('Date of birth', { id: 'field.age.dateOfBirth' }),
  years: text('Age in years', { id: 'field.age.years' }),
  estimated: text('This age is an estimate', { id: 'field.age.estimated', desc: 'A box to tick.' }),
  soFar: text('Answered so far: {answer}', {
    id: 'field.age.soFar',
    desc: 'Shown while the worker looks at the other way to answer.',
  }),
  age: text('{n} years', {
    id: 'field.age.age',
    desc: 'An age in years, such as: 12 years. Any number may stand there.',
  }),
  wholeYears: text('Write the age in whole years, in digits, for example 12.', { id: 'field.age.wholeYears' }),
};
