import { describe, expect, it } from 'vitest';
import { environment } from '../../test/example-form.js';
import {
  all,
  any,
  anyEntry,
  choice,
  choices,
  codes,
  computed,
  defineForm,
  group,
  list,
  matrix,
  not,
  number,
  observation,
  section,
  Session,
  setting,
  switchedOn,
  text,
  yesNo,
  type Condition,
  type Json,
} from '../index.js';

const gate = yesNo('Gate');
const colour = choice('Colour', codes({ red: 'Red', blue: 'Blue' }), { absent: ['unknown'], when: gate.is('yes') });
const days = number('Days', { min: 0, max: 99 });
const needs = choices('Needs', codes({ food: 'Food', care: 'Care' }));
const rows = matrix('Rows', { rows: codes({ a: 'A', b: 'B' }), codes: codes({ some: 'Some', lot: 'Lot' }) });
const fear = observation('Looks afraid');
const alive = yesNo('Alive?');
const phone = text('Phone', { when: alive.is('yes') });
const people = list('People', 'a person', { questions: { alive, phone } });
const home = group('Home', { street: text('Street') });
const twice = computed('Twice', {
  as: 'number',
  from: [days],
  explains: { days: 'Twice the days.' },
  compute: (read) => {
    const given = read(days);
    return given === undefined ? undefined : { value: given * 2, because: 'days' };
  },
});

const OPEN = { 'a.gate': 'yes' };
type Given = Readonly<Record<string, Json>>;

/** Asks a question under a condition, and tells whether it is asked when these answers are given. */
function asked(when: Condition, given: Given, settings: Readonly<Record<string, string | boolean>> = {}): boolean {
  const target = text('Target', { when });
  const form = defineForm({
    id: 'truth',
    version: '1.0.0',
    title: 'Truth',
    source: 'S1',
    sections: {
      a: section('A', { gate, colour, days, needs, rows, fear, people, home, twice }),
      b: section('B', { target }),
    },
  });
  const session = new Session(form, { environment: { ...environment, settings } });
  for (const [path, answer] of Object.entries(given)) session.dispatch({ type: 'answer', path, answer });
  return session.view.sections.some(({ id }) => id === 'b');
}

const yes: Condition = { all: [] };
const no: Condition = { any: [] };

describe('a condition holds or not', () => {
  it.each<[string, Condition, Given, boolean]>([
    ['a code that was chosen', colour.is('red'), { ...OPEN, 'a.colour': 'red' }, true],
    ['another code', colour.is('red'), { ...OPEN, 'a.colour': 'blue' }, false],
    ['a hidden code', colour.is('red'), { 'a.colour': 'red' }, false],
    ['one of several codes', colour.isOneOf('red', 'blue'), { ...OPEN, 'a.colour': 'blue' }, true],
    ['a reason for no answer is not an answer', colour.answered, { ...OPEN, 'a.colour': { absent: 'unknown' } }, false],
    ['a reason for no answer', colour.isAbsent('unknown'), { ...OPEN, 'a.colour': { absent: 'unknown' } }, true],
    ['another reason', colour.isAbsent('declined'), { ...OPEN, 'a.colour': { absent: 'unknown' } }, false],
    ['a hidden reason', colour.isAbsent('unknown'), { 'a.colour': { absent: 'unknown' } }, false],
    [
      'unknown is not "not red"',
      all(colour.answered, not(colour.is('red'))),
      { ...OPEN, 'a.colour': { absent: 'unknown' } },
      false,
    ],
    ['half-typed text', days.compare('>=', 0), { 'a.days': { typed: '1o' } }, false],
    ['an unanswered number is not below', days.compare('<', 5), {}, false],
    ['below', days.compare('<', 5), { 'a.days': 4 }, true],
    ['not below at the limit', days.compare('<', 5), { 'a.days': 5 }, false],
    ['at most', days.compare('<=', 5), { 'a.days': 5 }, true],
    ['at least', days.compare('>=', 5), { 'a.days': 5 }, true],
    ['not above at the limit', days.compare('>', 5), { 'a.days': 5 }, false],
    ['a computed value', twice.compare('>', 9), { 'a.days': 5 }, true],
    ['a computed value of nothing', twice.compare('<', 9), {}, false],
    ['a value typed where one is computed', twice.compare('>', 9), { 'a.twice': 99 }, false],
    ['one code among several', needs.includes('care'), { 'a.needs': ['food', 'care'] }, true],
    ['a code that is not among them', needs.includes('care'), { 'a.needs': ['food'] }, false],
    ['any of the codes', needs.includesAny('care', 'food'), { 'a.needs': ['food'] }, true],
    ['a code in some row', rows.anyRow('lot'), { 'a.rows': { a: 'some', b: 'lot' } }, true],
    ['a code in no row', rows.anyRow('lot'), { 'a.rows': { a: 'some' } }, false],
    ['a sign that was seen', fear.is('seen'), { 'a.fear': { sign: 'seen', note: 'of one man' } }, true],
    ['a sign that could not be told', fear.is('seen'), { 'a.fear': { sign: 'couldNotTell' } }, false],
    ['a note that only says so', fear.is('seen'), { 'a.fear': { sign: 'notSeen', note: 'seen' } }, false],
    ['a group with an answer', home.answered, { 'a.home.street': 'x' }, true],
    ['a group without one', home.answered, {}, false],
    ['a list with an entry', people.answered, { 'a.people': ['e1'] }, true],
    ['a list without one', people.answered, {}, false],
    ['some entry', anyEntry(people, alive.is('yes')), { 'a.people': ['e1', 'e2'], 'a.people[e2].alive': 'yes' }, true],
    ['no entry', anyEntry(people, alive.is('yes')), { 'a.people': ['e1'], 'a.people[e1].alive': 'no' }, false],
    [
      'an entry that was removed',
      anyEntry(people, alive.is('yes')),
      { 'a.people': [], 'a.people[e1].alive': 'yes' },
      false,
    ],
    [
      'what is hidden inside an entry',
      anyEntry(people, phone.answered),
      { 'a.people': ['e1'], 'a.people[e1].phone': '123' },
      false,
    ],
    [
      'two things of the same entry',
      anyEntry(people, all(alive.is('yes'), phone.answered)),
      { 'a.people': ['e1', 'e2'], 'a.people[e1].alive': 'yes', 'a.people[e2].phone': '123' },
      false,
    ],
    ['both', all(yes, yes), {}, true],
    ['not both', all(yes, no), {}, false],
    ['either', any(no, yes), {}, true],
    ['neither', any(no, no), {}, false],
    ['the opposite', not(no), {}, true],
    ['the opposite of the opposite', not(not(no)), {}, false],
    ['a switch that was never set', switchedOn('photos'), {}, false],
  ])('%s', (_, when, given, expected) => {
    expect(asked(when, given)).toBe(expected);
  });

  it('by what the host has set', () => {
    const chief = setting('role', 'chief', 'worker').is('chief');
    expect([asked(chief, {}, { role: 'chief' }), asked(chief, {}, { role: 'worker' })]).toEqual([true, false]);
    expect(asked(switchedOn('photos'), {}, { photos: true })).toBe(true);
  });
});
