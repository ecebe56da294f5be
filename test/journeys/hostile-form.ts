import {
  all,
  attest,
  choice,
  choices,
  codes,
  date,
  defineForm,
  group,
  list,
  longText,
  number,
  section,
  text,
  yesNo,
  type Asked,
  type Form,
  type Rule,
} from '@amparo/model';
import fc from 'fast-check';
import { anyWord, hostileNames } from './hostile-words.js';

const name = fc.oneof(
  { arbitrary: fc.constantFrom(...hostileNames), weight: 1 },
  { arbitrary: fc.constantFrom('one', 'two', 'three', 'four'), weight: 4 },
);

const options = fc.record(
  {
    hint: anyWord,
    guidance: anyWord,
    ifMissing: anyWord,
    source: anyWord,
    required: fc.boolean(),
    expected: fc.boolean(),
  },
  { requiredKeys: [] },
);

const labels = fc.dictionary(name, anyWord, { minKeys: 1, maxKeys: 4, noNullPrototype: true });

type Build = () => Asked;

const question: fc.Arbitrary<Build> = fc.oneof(
  fc.tuple(anyWord, options).map(
    ([label, more]): Build =>
      () =>
        text(label, more as never),
  ),
  fc.tuple(anyWord, options).map(
    ([label, more]): Build =>
      () =>
        longText(label, more as never),
  ),
  fc.tuple(anyWord, options).map(
    ([label, more]): Build =>
      () =>
        number(label, more as never),
  ),
  fc.tuple(anyWord, options).map(
    ([label, more]): Build =>
      () =>
        date(label, more as never),
  ),
  fc.tuple(anyWord, options).map(
    ([label, more]): Build =>
      () =>
        attest(label, more as never),
  ),
  fc.tuple(anyWord, labels, options).map(
    ([label, given, more]): Build =>
      () =>
        choice(label, codes(given), more as never),
  ),
  fc.tuple(anyWord, labels, options).map(
    ([label, given, more]): Build =>
      () =>
        choices(label, codes(given), more as never),
  ),
);

const named = (inner: fc.Arbitrary<Build>, maxLength: number) =>
  fc.array(fc.tuple(name, inner), { minLength: 1, maxLength });

const built = (pairs: readonly (readonly [string, Build])[]): Record<string, Asked> =>
  Object.fromEntries(pairs.map(([key, build]) => [key, build()]));

const nested: fc.Arbitrary<Build> = fc.oneof(
  { arbitrary: question, weight: 4 },
  {
    arbitrary: fc.tuple(anyWord, named(question, 3)).map(
      ([label, inside]): Build =>
        () =>
          group(label, built(inside)),
    ),
    weight: 1,
  },
  {
    arbitrary: fc.tuple(anyWord, anyWord, named(question, 3)).map(
      ([label, entry, inside]): Build =>
        () =>
          list(label, entry, { questions: built(inside) } as never),
    ),
    weight: 1,
  },
);

const sections = fc.array(fc.tuple(name, anyWord, named(nested, 4)), { minLength: 1, maxLength: 3 });

const rules = fc.array(
  fc.record({ id: fc.oneof(name, anyWord), kind: fc.constantFrom('block', 'warn', 'info'), says: anyWord }),
  { maxLength: 2 },
);

/** Makes definitions that somebody wrote to do harm; building one may throw, as a definition with a mistake does. */
export const hostileForm: fc.Arbitrary<() => Form> = fc
  .record({ id: fc.oneof(fc.constant('form'), name), title: anyWord, source: anyWord, sections, rules })
  .map(({ id, title, source, sections: given, rules: said }) => () => {
    const first = yesNo('First?');
    const made = Object.fromEntries(
      given.map(([key, label, inside]) => [key, section(label, { first: yesNo('First?'), ...built(inside) })]),
    );
    return defineForm({
      ...{ id, title, source, version: '1.0.0' },
      sections: { opening: section('Opening', { first }), ...made },
      rules: said.map(
        (rule) => ({ ...rule, reason: 'none', when: all(first.is('yes')), about: [first] }) as unknown as Rule,
      ),
    } as never);
  });
