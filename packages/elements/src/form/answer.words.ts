import { text } from '../words.js';

/** Answers that have no words of their own. */
export const answerWords = {
  attested: text('Yes, done', { id: 'answer.attested', desc: 'A statement that the worker has ticked.' }),
  years: text('{years} years', { id: 'answer.years' }),
  aboutYears: text('about {years} years', { id: 'answer.aboutYears' }),
  drawn: text('Drawn signature', { id: 'answer.drawn' }),
  files: text('Files: {n}', { id: 'answer.files' }),
};
