import { describe, expect, it } from 'vitest';
import {
  anyEntry,
  choice,
  codes,
  computed,
  date,
  defineForm,
  FormDefinitionError,
  group,
  list,
  matrix,
  not,
  number,
  reference,
  section,
  text,
  yesNo,
  type Questions,
  type Rule,
} from '../index.js';

interface Attempt {
  readonly version?: string;
  readonly rules?: readonly Rule[];
}

const defineWith = (questions: Questions, { version = '1.0.0', rules = [] }: Attempt = {}) =>
  defineForm({ id: 'f', version, title: 'F', source: 'S1', sections: { a: section('A', questions) }, rules });

const gate = yesNo('Gate');
const stranger = yesNo('Stranger');
const inner = yesNo('Inner');
const people = list('People', 'a person', { questions: { inner } });
const named = list('Named', 'one', { questions: { name: text('Name') } });
const says = { says: 'Say.', source: 'S1' };
const twins = yesNo('Twins');
const self = group('Self', { street: text('Street') });
const nothing = { as: 'number', explains: {}, compute: () => undefined } as const;

describe('a definition with a mistake names the question', () => {
  it.each<[string, () => unknown, string]>([
    ['a version that is none', () => defineWith({ gate }, { version: '1' }), 'f: '],
    ['a section with nothing in it', () => defineWith({}), 'a: '],
    ['a key with a hyphen', () => defineWith({ 'the-gate': gate }), 'a.the-gate: '],
    ['a key that is a prototype', () => defineWith({ ['__proto__']: gate }), 'a.__proto__: '],
    ['no label', () => defineWith({ gate: text(' ') }), 'a.gate: '],
    ['the same question twice', () => defineWith({ one: twins, two: twins }), 'a.one: '],
    ['an empty group', () => defineWith({ home: group('Home', {}) }), 'a.home: '],
    [
      'an entry’s question named id',
      () => defineWith({ all: list('All', 'one', { questions: { id: gate } }) }),
      'a.all.id: ',
    ],
    ['a later question', () => defineWith({ target: text('T', { when: gate.answered }), gate }), 'a.target: '],
    ['a question of another form', () => defineWith({ target: text('T', { when: stranger.answered }) }), 'a.target: '],
    [
      'a requirement on another form',
      () => defineWith({ target: text('T', { required: not(stranger.answered) }) }),
      'a.target: ',
    ],
    [
      'an expectation on another form',
      () => defineWith({ target: text('T', { expected: stranger.answered }) }),
      'a.target: ',
    ],
    ['a date of another form', () => defineWith({ target: date('T', { notBefore: stranger }) }), 'a.target: '],
    [
      'a question inside a list',
      () => defineWith({ people, target: text('T', { when: inner.answered }) }),
      'a.target: ',
    ],
    [
      'another form inside anyEntry',
      () => defineWith({ people, target: text('T', { when: anyEntry(people, stranger.answered) }) }),
      'a.target: ',
    ],
    [
      'the group it stands in',
      () => defineWith({ home: self, target: gate }, { rules: [] }) && defineWith({ home: withinItself() }),
      'a.home.street: ',
    ],
    [
      'a derivation from a later question',
      () => defineWith({ sum: computed('Sum', { ...nothing, from: [gate] }), gate }),
      'a.sum: ',
    ],
    [
      'entries of a later list to choose among',
      () => defineWith({ target: reference('T', { among: { list: named, by: 'name' } }), named }),
      'a.target: ',
    ],
    ['a required answer without a sentence', () => defineWith({ target: text('T', { required: true }) }), 'a.target: '],
    ['no codes', () => defineWith({ target: choice('T', codes({})) }), 'a.target: '],
    ['a code with a space', () => defineWith({ target: choice('T', codes({ 'a b': 'AB' })) }), 'a.target: '],
    [
      'a row that would read as a reason for no answer',
      () => defineWith({ target: matrix('T', { rows: codes({ absent: 'Absent' }), codes: codes({ a: 'A' }) }) }),
      'a.target: ',
    ],
    ['limits the wrong way round', () => defineWith({ target: number('T', { min: 2, max: 1 }) }), 'a.target: '],
    ['two rules with one id', () => defineWith({ gate }, { rules: [info(gate), info(gate)] }), 'R: '],
    ['a rule about another form', () => defineWith({ gate }, { rules: [{ ...info(gate), about: [stranger] }] }), 'R: '],
    [
      'a rule that reads inside a list',
      () => defineWith({ people, gate }, { rules: [{ ...info(gate), when: inner.answered }] }),
      'R: ',
    ],
    [
      'a mode that hides what is asked before',
      () =>
        defineWith(
          { target: text('T'), gate },
          { rules: [{ id: 'R', kind: 'mode', when: gate.answered, hides: [gate], ...says }] },
        ),
      'R: ',
    ],
  ])('that has %s', (_, define, start) => {
    let thrown: unknown;
    try {
      define();
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(FormDefinitionError);
    expect((thrown as Error).message.replace('[]', '')).toMatch(new RegExp(`^${start}.{8,}`));
  });

  it('but not one that is right', () => {
    const target = text('T', { when: anyEntry(people, inner.is('yes')), required: gate.answered });
    const own = list('Own', 'one', { questions: { one: twins, two: text('Two', { when: twins.is('yes') }) } });
    const best = reference('Best', { among: { list: named, by: 'name' } });
    expect(() => defineWith({ people, gate, target, own, named, best }, { rules: [info(gate)] })).not.toThrow();
  });
});

function info(about: typeof gate): Extract<Rule, { kind: 'info' }> {
  return { id: 'R', kind: 'info', when: about.answered, about: [about], ...says };
}

/** A group one of whose questions looks at the group itself. */
function withinItself() {
  const questions: Record<string, ReturnType<typeof text>> = {};
  const home = group('Home', questions);
  questions['street'] = text('Street', { when: home.answered });
  return home;
}
