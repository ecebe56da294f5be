import { expect } from '@open-wc/testing';
import { age, date, dateTime, wordsIn } from '@amparo/model';
import { localTime } from '@amparo/elements';
import { PATH, viewIn } from '../../stories/fields/view-of.js';
import { handOn, labelOf, controlsOf, reads, type Hand } from './field-hand.js';
import { onPage, runFieldSuite } from './field-suite.js';

const free = { absent: ['unknown'], hint: 'Look at the papers.' } as const;

const write =
  (...parts: readonly (readonly [string, string])[]) =>
  async (hand: Hand): Promise<void> => {
    for (const [label, text] of parts) await hand.type(label, text);
  };

const ABOUT = 'About: the date is not certain';

// English puts the month first.
runFieldSuite('amparo-date-field', {
  question: () => date('Date of arrival', free),
  shows: [['2025-05-17', ['5', '17', '2025']]],
  takes: [
    [write(['Day', '17'], ['Month', '5'], ['Year', '2025']), '2025-05-17'],
    [write(['Day', '١٧'], ['Month', '٠٥'], ['Year', '٢٠٢٥']), '2025-05-17'],
    [write(['Day', '1'], ['Day', '']), undefined],
  ],
  halfTyped: [
    [write(['Day', '17'], ['Year', '20']), ['', '17', '20']],
    [write(['Day', '1/2'], ['Month', '\\']), ['\\', '1/2', '']],
    [write(['Day', '30'], ['Month', '02'], ['Year', '2024']), ['02', '30', '2024']],
  ],
});

describe('a date in the precision that is known', () => {
  runFieldSuite('amparo-date-field', {
    question: () => date('Date of birth', { ...free, precision: 'any' }),
    shows: [
      ['2011~', ['', '', '2011', ABOUT]],
      ['2011-05', ['5', '', '2011']],
    ],
    takes: [
      [write(['Year', '2011']), '2011'],
      [async (hand) => hand.type('Year', '2011').then(() => hand.tick(ABOUT)), '2011~'],
    ],
    halfTyped: [[(hand) => hand.tick(ABOUT), ['', '', '', ABOUT]]],
  });

  it('stands in the order of the language', async () => {
    const { field } = await onPage(date('Geburt'), { words: wordsIn({ language: 'de' }), answer: '2011-05-17' });
    expect(controlsOf(field).map(labelOf)).to.deep.equal(['Day', 'Month', 'Year']);
    expect(reads(field)).to.deep.equal(['17', '5', '2011']);
  });

  it('says that a whole date does not exist, and not that it is half typed', async () => {
    const { field, session } = await onPage(date('Arrival'));
    await write(['Day', '30'], ['Month', '2'], ['Year', '2024'])(handOn(field));
    session.dispatch({ type: 'leave', path: PATH });
    await field.updateComplete;
    expect(field.shadowRoot?.querySelector('#issue')?.textContent).to.contain('does not exist');
  });
});

runFieldSuite('amparo-date-time-field', {
  question: () => dateTime('Time of the interview', free),
  shows: [['2026-03-04T10:42+02:00', ['3', '4', '2026', '10', '42']]],
  takes: [
    [
      write(['Day', '4'], ['Month', '3'], ['Year', '2026'], ['Hour', '9'], ['Minute', '05']),
      localTime(new Date('2026-03-04T09:05')),
    ],
    [(hand) => hand.press('Now'), '2026-03-04T10:42+02:00'],
  ],
  halfTyped: [[write(['Day', '4'], ['Hour', '25']), ['', '4', '', '25', '']]],
});

const BIRTH = 'Date of birth';
const YEARS = 'Age in years';
const ESTIMATE = 'This age is an estimate';

runFieldSuite('amparo-age-field', {
  question: () => age('Age of the child', free),
  shows: [
    [{ dateOfBirth: '2011-05-17' }, [BIRTH, '5', '17', '2011']],
    [{ dateOfBirth: '2011~' }, [BIRTH, '', '', '2011', ABOUT]],
    [{ years: 12, estimated: true, on: '2026-03-04' }, [YEARS, '12', ESTIMATE]],
  ],
  takes: [
    [write(['Year', '2011']), { dateOfBirth: '2011' }],
    [
      async (hand) => {
        await hand.tick(YEARS);
        await hand.tick(ESTIMATE);
        await hand.type(YEARS, '١٢');
      },
      { years: 12, estimated: true, on: '2026-03-04' },
    ],
  ],
  halfTyped: [
    [write(['Day', '17']), [BIRTH, '', '17', '']],
    [async (hand) => hand.tick(YEARS).then(() => hand.type(YEARS, 'ten')), [YEARS, 'ten']],
  ],
});

describe('the two ways to say an age', () => {
  it('do not throw the first answer away when the second is only looked at', async () => {
    const { field, session } = await onPage(age('Age'), { answer: { dateOfBirth: '2011-05-17' } });
    await handOn(field).tick(YEARS);
    expect(viewIn(session).answer).to.deep.equal({ dateOfBirth: '2011-05-17' });
    expect(field.shadowRoot?.textContent).to.contain('Answered so far: May 17, 2011');
  });
});
