import { text } from '../words.js';

/** The words around dates and times. */
export const dateWords = {
  day: text('Day', { id: 'field.date.day' }),
  month: text('Month', { id: 'field.date.month', desc: 'A number from 1 to 12 is written here.' }),
  year: text('Year', { id: 'field.date.year' }),
  hour: text('Hour', { id: 'field.date.hour', desc: 'A number from 0 to 23.' }),
  minute: text('Minute', { id: 'field.date.minute' }),
  about: text('About: the date is not certain', { id: 'field.date.about', desc: 'A box to tick.' }),
  approximate: text('about {date}', {
    id: 'field.date.approximate',
    desc: 'A date that is not certain, such as: about 2011.',
  }),
  now: text('Now', { id: 'field.date.now', desc: 'Button: fills in the present date and time.' }),
  today: text('Today is {date}.', { id: 'field.date.today' }),
  partsWanted: text('What you do not know may stay empty: the year alone is enough.', { id: 'field.date.partsWanted' }),
};
