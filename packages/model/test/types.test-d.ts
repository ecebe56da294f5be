import {
  attest,
  choice,
  choices,
  codes,
  computed,
  date,
  defineForm,
  environmentAt,
  group,
  list,
  matrix,
  number,
  section,
  Session,
  setting,
  text,
  yesNo,
  type Absent,
  type AnswerAt,
  type Answers,
  type Change,
  type ListPath,
  type Path,
} from '../src/index.js';

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Holds<T extends true> = T;

const status = choice('Status', codes({ alone: 'Alone', together: 'Together' }));
const needs = choices('Needs', codes({ food: 'Food', none: 'None' }), { alone: ['none'] });
const rows = matrix('Rows', { rows: codes({ seeing: 'Seeing' }), codes: codes({ lot: 'A lot' }) });
const alive = yesNo('Alive?');
const people = list('People', 'a person', { questions: { alive, home: group('Home', { town: text('Town') }) } });

const form = defineForm({
  id: 'types',
  version: '1.0.0',
  title: 'Types',
  source: 'S1',
  sections: {
    child: section('Child', {
      name: text('Name', { required: true, ifMissing: 'Write the name.' }),
      told: attest('Told', { required: true, ifMissing: 'Tell.' }),
      status,
      needs,
      rows,
      contact: group('Contact', { street: text('Street') }),
    }),
    family: section('Family', { people }, { when: status.is('together') }),
  },
});
type F = typeof form;

type Town = { readonly town?: string | Absent };
interface Expected {
  readonly child: {
    readonly name: string | Absent;
    readonly told: true;
    readonly status?: 'alone' | 'together' | Absent;
    readonly needs?: readonly ('food' | 'none')[] | Absent;
    readonly rows?: Readonly<Partial<Record<'seeing', 'lot'>>> | Absent;
    readonly contact?: { readonly street?: string | Absent };
  };
  readonly family?: {
    readonly people?: readonly { readonly id: string; readonly alive?: 'yes' | 'no' | Absent; readonly home?: Town }[];
  };
}
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
type Optional<T, K extends keyof T> = Record<never, never> extends Pick<T, K> ? true : false;

/** What has to hold of the types of answers and paths; it compiles only if all of it does. */
export type TypesHold = [
  Holds<Same<Answers<F>, Expected>>,
  Holds<Equal<Optional<Answers<F>['child'], 'name'>, false>>,
  Holds<Equal<Optional<Answers<F>['child'], 'status'>, true>>,
  Holds<Equal<Optional<Answers<F>, 'child'>, false>>,
  Holds<Equal<Optional<Answers<F>, 'family'>, true>>,
  Holds<Equal<AnswerAt<F, 'child.name'>, string | Absent>>,
  Holds<Equal<AnswerAt<F, 'child.contact.street'>, string | Absent>>,
  Holds<Equal<AnswerAt<F, 'family.people[e1].alive'>, 'yes' | 'no' | Absent>>,
  Holds<Equal<AnswerAt<F, 'family.people[e1].home.town'>, string | Absent>>,
  Holds<Equal<AnswerAt<F, 'child.nobody'>, never>>,
  Holds<Equal<ListPath<F>, 'family.people'>>,
  Holds<Same<'child.name' | `family.people[${string}].home.town`, Extract<Path<F>, 'child.name' | `${string}town`>>>,
];

const session = new Session(form, { environment: environmentAt('2026-03-04T10:42:00Z') });
session.answer('child.name', 'Aya');
session.answer('child.name', { absent: 'unknown' });
session.answer('family.people[e1].alive', 'no');

/** Every line below one of these comments is a mistake that must not compile. */
export const mistakes: readonly (() => unknown)[] = [
  // @ts-expect-error a code that the list does not have
  () => status.is('alnoe'),
  // @ts-expect-error a code that the list does not have
  () => status.isOneOf('alone', 'apart'),
  // @ts-expect-error a code that the list does not have
  () => needs.includes('foood'),
  // @ts-expect-error a code that the scale does not have
  () => rows.anyRow('seeing'),
  // @ts-expect-error a lone code that the list does not have
  () => choices('Needs', codes({ food: 'Food' }), { alone: ['none'] }),
  // @ts-expect-error a setting that does not exist
  () => setting('role', 'chief').is('boss'),
  // @ts-expect-error an option that is misspelt
  () => text('Name', { wehn: alive.answered }),
  // @ts-expect-error an option that is misspelt
  () => date('Day', { percision: 'any' }),
  // @ts-expect-error a number without its limits
  () => number('Days', { min: 1 }),
  // @ts-expect-error an unknown reason for no answer
  () => text('Name', { absent: ['forgotten'] }),
  // @ts-expect-error an unknown sensitivity
  () => text('Name', { sensitivity: 'secret' }),
  // @ts-expect-error a condition that is a text
  () => section('A', {}, { when: 'always' }),
  () =>
    computed('Sum', {
      as: 'number',
      from: [],
      explains: { days: 'By the days.' },
      // @ts-expect-error an explanation that does not exist
      compute: () => ({ value: 1, because: 'weeks' }),
    }),
  // @ts-expect-error a section that does not exist
  () => session.answer('chidl.name', 'Aya'),
  // @ts-expect-error a question that does not exist
  () => session.answer('child.nmae', 'Aya'),
  // @ts-expect-error an answer of another type
  () => session.answer('child.name', 7),
  // @ts-expect-error a code that the list does not have
  () => session.answer('child.status', 'apart'),
  // @ts-expect-error a code that is not one of yes and no, inside an entry
  () => session.answer('family.people[e1].alive', 'maybe'),
  // @ts-expect-error the opposite of a statement
  () => session.answer('child.told', false),
  // @ts-expect-error a list that does not exist
  () => session.addEntry('child.name', 'e1'),
  // @ts-expect-error a change that does not exist
  (): Change => ({ type: 'erase', path: 'child.name' }),
  // @ts-expect-error a rule of no kind
  () => defineForm({ ...form, rules: [{ id: 'R', kind: 'stop', says: 'Stop.', source: 'S1' }] }),
];
