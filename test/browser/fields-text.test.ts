import { longText, number, reference, text } from '@amparo/model';
import { runFieldSuite } from './field-suite.js';

const free = {
  absent: ['unknown', 'declined', 'notAsked'],
  hint: 'As the child says it.',
  guidance: 'Do not insist.',
} as const;

runFieldSuite('amparo-text-field', {
  question: () => text('Given name', { ...free, required: true, ifMissing: 'Write the name.' }),
  shows: [
    ['Amina', ['Amina']],
    ['أمينة', ['أمينة']],
  ],
  takes: [
    [(hand) => hand.type('Given name', 'Amina'), 'Amina'],
    [async (hand) => hand.type('Given name', 'A').then(() => hand.type('Given name', '')), undefined],
  ],
});

describe('a text of several lines', () => {
  runFieldSuite('amparo-text-field', {
    question: () => longText('What happened', free),
    shows: [['First.\nThen.', ['First.\nThen.']]],
    takes: [[(hand) => hand.type('What happened', 'a\nb'), 'a\nb']],
  });
});

runFieldSuite('amparo-number-field', {
  question: () => number('Siblings', { ...free, min: 0, max: 20 }),
  shows: [
    [3, ['3']],
    [0, ['0']],
  ],
  takes: [
    [(hand) => hand.type('Siblings', '12'), 12],
    [(hand) => hand.type('Siblings', ' ٣ '), 3],
    [(hand) => hand.type('Siblings', '৭'), 7],
    [(hand) => hand.type('Siblings', ''), undefined],
  ],
  halfTyped: [
    [(hand) => hand.type('Siblings', '3 or 4'), ['3 or 4']],
    [(hand) => hand.type('Siblings', '99999999999999999999'), ['99999999999999999999']],
  ],
});

runFieldSuite('amparo-reference-field', {
  question: () => reference('Case code of the sibling', free),
  shows: [['AB-12', ['AB-12']]],
  takes: [[(hand) => hand.type('Case code', 'AB-12'), 'AB-12']],
});
