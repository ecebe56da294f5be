import { expect } from '@open-wc/testing';
import {
  attest,
  checklist,
  choice,
  choices,
  codes,
  displayCodes,
  grant,
  hostCodes,
  matrix,
  observation,
  rating,
  yesNo,
} from '@amparo/model';
import { viewIn } from '../../stories/fields/view-of.js';
import { controlsOf, handOn, reads } from './field-hand.js';
import { onPage, runFieldSuite } from './field-suite.js';

const free = { absent: ['unknown', 'declined'], hint: 'As the child says it.' } as const;
const care = codes({ parents: 'With parents', kin: 'With relatives', alone: 'Alone' });
const needs = codes({ food: 'Food', shelter: 'Shelter', none: 'None of these' });
const days = codes({
  a: 'Monday',
  b: 'Tuesday',
  c: 'Wednesday',
  d: 'Thursday',
  e: 'Friday',
  f: 'Saturday',
  g: 'Sunday',
  h: 'Never',
});
const countries = displayCodes('region', ['SY', 'AF', 'SD']);
const offices = {
  office: [
    { code: 'n', label: 'North' },
    { code: 's', label: 'South' },
  ],
};

runFieldSuite('amparo-choice-field', {
  question: () => choice('Who cares for the child', care, free),
  shows: [['kin', ['With relatives']]],
  takes: [
    [(hand) => hand.tick('Alone'), 'alone'],
    [async (hand) => hand.tick('Alone').then(() => hand.press('Clear answer')), undefined],
  ],
});

describe('a choice among many', () => {
  runFieldSuite('amparo-choice-field', {
    question: () => choice('Day', days, free),
    shows: [['h', ['Never']]],
    takes: [
      [(hand) => hand.choose('Sunday'), 'g'],
      [async (hand) => hand.choose('Sunday').then(() => hand.choose('Choose…')), undefined],
    ],
  });
});

describe('a choice that is too long for a closed list', () => {
  const many = Object.fromEntries(Array.from({ length: 8 }, (_, n) => [`d${n}`, `Day ${n}`]));
  const long = codes({ ...many, long: 'Something that a child gets over only with help, and slowly' });

  const below = (field: HTMLElement): Element | null => field.shadowRoot?.querySelector('select + p') ?? null;

  it('stands below in full, and is heard once, from the list itself', async () => {
    const { field } = await onPage(choice('How bad', long, free));
    await handOn(field).choose('Something that a child gets over only with help, and slowly');
    expect(below(field)?.textContent).to.equal('Something that a child gets over only with help, and slowly');
    expect(below(field)?.getAttribute('aria-hidden')).to.equal('true');
    await handOn(field).choose('Day 3');
    expect(below(field), 'what has room is not said twice').to.equal(null);
  });
});

describe('a choice that only the host knows', () => {
  runFieldSuite('amparo-choice-field', {
    question: () => choice('Office', hostCodes('office'), free),
    staging: { codes: offices },
    shows: [['s', ['South']]],
    takes: [[(hand) => hand.choose('North'), 'n']],
  });

  it('is written down where the host says nothing', async () => {
    const { field, session } = await onPage(choice('Office', hostCodes('office'), free));
    await handOn(field).type('Office', 'Port Sudan');
    expect(viewIn(session).answer).to.equal('Port Sudan');
  });

  it('still shows a code that the host no longer offers', async () => {
    const { field } = await onPage(choice('Office', hostCodes('office'), free), { codes: offices, answer: 'w' });
    expect(reads(field)).to.deep.equal(['w']);
  });
});

describe('the other questions with one code', () => {
  for (const [name, question] of [
    ['yes or no', yesNo('Has papers')],
    ['a permission', grant('May we call')],
    ['a rating', rating('Safe at night', { low: 'Not at all', high: 'Very' })],
  ] as const)
    it(`are radio buttons: ${name}`, async () => {
      const { field } = await onPage(question);
      expect(controlsOf(field).every((each) => each.type === 'radio')).to.equal(true);
      expect(controlsOf(field).length).to.equal(Object.keys(question.codes.labels).length);
    });

  it('lists countries by their name in the language of the form', async () => {
    const { field } = await onPage(choice('Country', countries));
    const names = Array.from(field.shadowRoot?.querySelectorAll('option') ?? [], (each) => each.text);
    expect(names).to.deep.equal(['Choose…', 'Afghanistan', 'Sudan', 'Syria']);
  });

  it('puts the focus on the first answer when the chosen one is cleared', async () => {
    const { field } = await onPage(choice('Care', care), { answer: 'kin' });
    await handOn(field).press('Clear answer');
    expect(field.shadowRoot?.activeElement).to.equal(controlsOf(field)[0]);
  });
});

runFieldSuite('amparo-choices-field', {
  question: () => choices('Needs', needs, { ...free, alone: ['none'] }),
  shows: [
    [
      ['food', 'shelter'],
      ['Food', 'Shelter'],
    ],
  ],
  takes: [
    [async (hand) => hand.tick('Shelter').then(() => hand.tick('Food')), ['food', 'shelter']],
    [async (hand) => hand.tick('Food').then(() => hand.tick('None of these')), ['none']],
    [async (hand) => hand.tick('None of these').then(() => hand.tick('Food')), ['food']],
    [async (hand) => hand.tick('Food').then(() => hand.tick('Food')), undefined],
  ],
});

describe('several countries', () => {
  runFieldSuite('amparo-choices-field', {
    question: () => choices('Countries crossed', countries, free),
    shows: [
      [
        ['SY', 'AF'],
        ['Syria', 'Afghanistan'],
      ],
    ],
    takes: [
      [async (hand) => hand.choose('Syria').then(() => hand.choose('Afghanistan')), ['SY', 'AF']],
      [async (hand) => hand.choose('Syria').then(() => hand.press('Remove')), undefined],
    ],
  });
});

describe('several things that only the host knows', () => {
  it('are written one on each line where the host says nothing', async () => {
    const { field, session } = await onPage(choices('Offices', hostCodes('office')));
    await handOn(field).type('Offices', 'Port Sudan\n\nKassala\n');
    expect(viewIn(session).answer).to.deep.equal(['Port Sudan', 'Kassala']);
    expect(reads(field)).to.deep.equal(['Port Sudan\n\nKassala\n']);
  });
});

describe('a checklist', () => {
  runFieldSuite('amparo-choices-field', {
    question: () => checklist('Said to the child', needs, free),
    shows: [[['food'], ['Food']]],
    takes: [[(hand) => hand.tick('Food'), ['food']]],
  });
});

runFieldSuite('amparo-matrix-field', {
  question: () =>
    matrix(
      'Feelings',
      { rows: codes({ sad: 'Sad', cross: 'Cross' }), codes: codes({ never: 'Never', often: 'Often' }) },
      free,
    ),
  shows: [[{ sad: 'often' }, ['Often']]],
  takes: [
    [(hand) => hand.tick('Never'), { sad: 'never' }],
    [async (hand) => hand.tick('Never').then(() => hand.press('Clear answer Sad')), undefined],
  ],
});

runFieldSuite('amparo-attest-field', {
  question: () => attest('I read the rights to the child', free),
  shows: [[true, ['I read the rights to the child']]],
  takes: [
    [(hand) => hand.tick('I read'), true],
    [async (hand) => hand.tick('I read').then(() => hand.tick('I read')), undefined],
  ],
});

runFieldSuite('amparo-observation-field', {
  question: () => observation('Marks on the arms', free),
  shows: [[{ sign: 'seen', note: 'Left arm' }, ['Seen', 'Left arm']]],
  takes: [
    [(hand) => hand.tick('Not seen'), { sign: 'notSeen' }],
    [async (hand) => hand.tick('Seen').then(() => hand.type('Note', 'Left')), { sign: 'seen', note: 'Left' }],
  ],
  halfTyped: [
    [
      async (hand) => {
        await hand.tick('Seen');
        await hand.type('Note', 'Left');
        await hand.press('Clear answer');
      },
      ['Left'],
    ],
  ],
});
