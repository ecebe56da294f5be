import fc from 'fast-check';
import type { Codes, KnownQuestion } from '../src/index.js';

/** Right parts five times out of six, or an answer of many parts would hardly ever be right. */
const mostly = (right: readonly unknown[], wrong: readonly unknown[]): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...right) }, { weight: 1, arbitrary: fc.constantFrom(...wrong) });

const oneOf = ({ labels, host }: Codes): fc.Arbitrary<unknown> =>
  host === undefined ? mostly(Object.keys(labels), ['constructor', '', 1]) : words(100);

const words = (most: number): fc.Arbitrary<unknown> =>
  mostly(
    ['Aya', 'آية', 'x'.repeat(most), '09 123', '00000-00000-0'],
    ['x'.repeat(most + 1), ' ', '\u202EA', 1, Object('Aya')],
  );

const whole = (min: number, max: number): fc.Arbitrary<unknown> =>
  mostly([min, max], [min - 1, max + 1, min + 0.5, Number.NaN, Infinity, String(min)]);

const days = mostly(
  ['2011-05-17', '2012-02-29', '2011', '2011-05', '2011-05-17~'],
  ['2011-02-29', '2011-5', '2011-05-17T10:00Z', ['2011']],
);
const times = mostly(
  ['2020-03-04T10:00+02:00', '2020-03-04T10:00Z'],
  ['2020-03-04T10:00', '2020-02-30T10:00Z', '2020-03-04'],
);

const attachment = (accept: readonly string[], maxBytes: number): fc.Arbitrary<object> =>
  fc.record({
    id: mostly(['7a0e4b0c-52a1-4a0c-9a5b-0d6f6a7c1e11'], ['1', '7A0E4B0C-52A1-4A0C-9A5B-0D6F6A7C1E11']),
    type: mostly(accept, ['text/html', [...accept]]),
    bytes: whole(0, maxBytes),
    hash: mostly(['a'.repeat(64)], ['A'.repeat(64)]),
  });

const signed = (): fc.Arbitrary<unknown> =>
  fc.oneof(
    fc.record({ means: fc.constant('typed'), name: words(200), at: times }),
    fc.record({ means: fc.constant('drawn'), drawing: attachment(['image/png', 'image/svg+xml'], 500_000), at: times }),
    fc.record({ means: fc.constantFrom('mark', 'oral'), witness: words(200), at: times }),
  );

function likely(question: KnownQuestion): fc.Arbitrary<unknown> {
  switch (question.kind) {
    case 'text':
      return words(question.maxLength);
    case 'number':
      return whole(question.min, question.max);
    case 'choice':
    case 'yesNo':
    case 'grant':
    case 'rating':
      return oneOf(question.codes);
    case 'choices':
    case 'checklist':
      return fc.array(oneOf(question.codes), { maxLength: 4 });
    case 'matrix': {
      const rows = Object.keys(question.rows.labels).map((row) => [row, oneOf(question.codes)]);
      return fc.record(Object.fromEntries(rows), { requiredKeys: [] });
    }
    case 'date':
      return days;
    case 'dateTime':
      return times;
    case 'age':
      return fc.oneof(
        fc.record({ dateOfBirth: days }),
        fc.record({ years: whole(0, question.maxYears), estimated: fc.boolean(), on: days }),
      );
    case 'attest':
      return fc.boolean();
    case 'observation':
      return fc.record({ sign: oneOf(question.codes), note: words(question.maxLength) }, { requiredKeys: ['sign'] });
    case 'signature':
      return signed();
    case 'file':
      return fc.array(attachment(question.accept, question.maxBytes), { maxLength: question.most + 1 });
    case 'reference':
      return words(100);
    case 'computed':
      return question.as === 'number' ? fc.double() : fc.string();
  }
}

const spoil: readonly ((answer: object) => unknown)[] = [
  (answer) => ({ ...answer, extra: 1 }),
  (answer) => Object.fromEntries(Object.entries(answer).slice(1)),
  (answer) => Object.fromEntries(Object.entries(answer).map(([key], index) => [key, index === 0 ? undefined : null])),
  (answer) => Object.create(answer),
  (answer) => Object.assign(Object.create({ inherited: true }), answer),
  (answer) => Object.assign(Object.create(null), answer),
  (answer) => Object.assign(new Date(0), answer),
  (answer) => ({ ...answer, [Symbol('hidden')]: 1 }),
  (answer) => Object.defineProperty({ ...answer }, 'hidden', { value: 1 }),
  (answer) => Object.defineProperty({}, Object.keys(answer)[0] ?? 'x', { enumerable: true, get: fails }),
  (answer) => JSON.parse(`{"__proto__": ${JSON.stringify(answer)}}`),
  (answer) => Object.values(answer),
  (answer) => ({ length: 1, 0: answer }),
  (answer) => (Array.isArray(answer) ? Object.assign([...answer], { [answer.length + 1]: answer[0] }) : [answer]),
  (answer) => (Array.isArray(answer) ? [...answer, answer[0]] : { ...answer, constructor: 1 }),
];

function fails(): never {
  throw new Error('A getter of an answer from outside has run.');
}

/** Answers to a question: right ones, wrong ones that are nearly right, and whatever else can come from outside. */
export function answersTo(question: KnownQuestion): fc.Arbitrary<unknown> {
  const near = fc
    .tuple(likely(question), fc.constantFrom(...spoil))
    .map(([answer, change]) => change(typeof answer === 'object' && answer !== null ? answer : Object(answer)));
  const others = fc.constantFrom<unknown>(undefined, null, {}, [], true, 0n, Symbol('code'), new Map(), fails);
  return fc.oneof({ weight: 6, arbitrary: likely(question) }, { weight: 3, arbitrary: near }, fc.jsonValue(), others);
}
