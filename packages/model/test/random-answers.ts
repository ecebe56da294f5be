import fc from 'fast-check';
import { placesOf, type Change, type Json } from '../src/index.js';
import { example } from './example-form.js';

const paths = placesOf(example).all.map(({ path }) => path.replace('[]', '[e1]'));

const dates = fc.constantFrom('2011', '2011-05', '2011-02-30', '2026-03-04', '2031-01-01', '2011~');
const times = fc.constantFrom('2026-03-04T10:00+02:00', '2026-03-04T10:00', '2030-01-01T00:00Z');
const codes = fc.constantFrom(
  'yes',
  'no',
  'alone',
  'accompanied',
  'food',
  'none',
  'told',
  'low',
  'home',
  'constructor',
);
const reasons = fc.constantFrom('unknown', 'declined', 'notAsked', 'other');

/** Every shape an answer can have, right or wrong. */
export const answers: fc.Arbitrary<Json> = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.integer({ min: -5, max: 130 }),
  dates,
  times,
  codes,
  fc.array(codes, { maxLength: 3 }),
  reasons.map((absent) => ({ absent })),
  fc.record({ absent: reasons, kept: fc.string() }),
  fc.record({ typed: fc.string() }),
  dates.map((dateOfBirth) => ({ dateOfBirth })),
  fc.record({ years: fc.integer({ min: -1, max: 40 }), estimated: fc.boolean(), on: dates }),
  fc.record({ sign: fc.constantFrom('seen', 'notSeen', 'perhaps') }),
  fc.record({ seeing: fc.constantFrom('some', 'lot', 'gold') }),
  fc.constantFrom<Json>(true, null, [], {}, { means: 'typed', name: 'Aya', at: '2026-03-04T10:00+02:00' }),
);

/** Everything that can happen to the example form, with answers of any shape anywhere. */
export const changes: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ type: fc.constant('answer'), path: fc.constantFrom(...paths), answer: answers }),
  },
  fc.record({ type: fc.constant('clear'), path: fc.constantFrom(...paths) }),
  fc.record({ type: fc.constant('addEntry'), path: fc.constant('family.family'), entry: fc.constantFrom('e1', 'e2') }),
  fc.record({ type: fc.constant('removeEntry'), path: fc.constant('family.family'), entry: fc.constant('e1') }),
  fc.record({ type: fc.constant('leave'), path: fc.constantFrom(...paths) }),
  fc.record({ type: fc.constant('goTo'), section: fc.constantFrom('child', 'end', 'nowhere') }),
  fc.constant({ type: 'tryToSend' } as const),
  fc.record({ type: fc.constant('giveReason'), rule: fc.constantFrom('R-warn', 'R-none'), reason: fc.string() }),
) as fc.Arbitrary<Change>;
