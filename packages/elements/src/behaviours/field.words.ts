import { text } from '../words.js';

/** The words that every field uses. */
export const words = {
  needed: text('(needed to send)', {
    id: 'field.needed',
    desc: 'Stands after a question that must be answered before the form can be sent.',
  }),
  guidance: text('For the caseworker', {
    id: 'field.guidance',
    desc: 'Opens advice that is never read to the child.',
  }),
  problem: text('Problem:', { id: 'field.problem', desc: 'Read out before the sentence that says what is wrong.' }),
  lookAgain: text('Look again:', { id: 'field.lookAgain', desc: 'Read out before a warning that stops nothing.' }),
  noAnswer: text('No answer because…', {
    id: 'field.noAnswer',
    desc: 'Stands before three buttons: not known, declined to say, not asked.',
  }),
  unknown: text('Not known', { id: 'field.absent.unknown', desc: 'Nobody present knows the answer.' }),
  declined: text('Declined to say', {
    id: 'field.absent.declined',
    desc: 'The person was asked and did not wish to answer.',
  }),
  notAsked: text('Not asked', {
    id: 'field.absent.notAsked',
    desc: 'The worker chose not to ask, for example because the child was tired.',
  }),
  alert: {
    block: text('This stops sending:', {
      id: 'field.alert.block',
      desc: 'Before a sentence that says what must be put right.',
    }),
    warn: text('Please check:', { id: 'field.alert.warn', desc: 'Before a warning.' }),
    info: text('Note:', { id: 'field.alert.info', desc: 'Before a remark.' }),
    timer: text('Overdue:', { id: 'field.alert.timer', desc: 'Before a sentence about a date that has passed.' }),
  },
  whyGoOn: text('Why do you go on?', {
    id: 'field.whyGoOn',
    desc: 'Label of a text box: the worker says why they go on despite a warning.',
  }),
};
