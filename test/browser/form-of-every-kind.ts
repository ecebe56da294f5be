import {
  age,
  attest,
  checklist,
  choice,
  choices,
  codes,
  computed,
  date,
  dateTime,
  defineForm,
  file,
  grant,
  group,
  hostCodes,
  list,
  longText,
  matrix,
  number,
  observation,
  rating,
  reference,
  section,
  signature,
  text,
  yesNo,
  type AnyQuestion,
  type Form,
  type Kind,
} from '@amparo/model';

const few = codes({ parents: 'With parents', kin: 'With relatives', alone: 'Alone' });
const many = codes({ a: 'One', b: 'Two', c: 'Three', d: 'Four', e: 'Five', f: 'Six', g: 'Seven', h: 'Eight' });
const free = { absent: ['unknown', 'declined'], hint: 'As the child says it.', guidance: 'Take your time.' } as const;
const said = text('What is it called?');
const options = list('Options', 'an option', {
  layout: 'columns',
  questions: { what: text('What?'), why: longText('Why?') },
});

/** One question of every kind: a new kind does not compile without one. */
const kinds = {
  text: text('Name', { ...free, maxLength: 60 }),
  number: number('How many?', { min: 0, max: 9, ...free }),
  choice: choice('Who cares for the child?', few, free),
  yesNo: yesNo('Has papers?', free),
  grant: grant('May we call?', free),
  rating: rating('Safe at night?', { low: 'Not at all', high: 'Very' }, free),
  choices: choices('What is needed?', few, free),
  checklist: checklist('Done', few, free),
  matrix: matrix('Each of them', { rows: few, codes: codes({ yes: 'Yes', no: 'No' }) }, free),
  date: date('Born on', free),
  dateTime: dateTime('Met at', free),
  age: age('Age', free),
  attest: attest('This is so.'),
  observation: observation('Looks frightened', free),
  signature: signature('Signature', { means: ['typed', 'drawn', 'mark', 'oral'], ...free }),
  file: file('Photo', { accept: ['image/jpeg', 'audio/webm', 'application/pdf'], most: 2, ...free }),
  reference: reference('The same as', free),
  computed: computed('Called', {
    as: 'text',
    from: [said],
    explains: { told: 'As it was said.' },
    compute: (read) => (read(said) === undefined ? undefined : { value: 'a thing', because: 'told' }),
  }),
} satisfies Record<Kind, AnyQuestion>;

/** A form that asks for everything that can be asked, in every way. */
export const formOfEveryKind: Form = defineForm({
  id: 'everyKind',
  version: '1.0.0',
  title: 'Everything that can be asked',
  source: 'none',
  sections: {
    kinds: section('Every kind', { said, ...kinds }),
    ways: section('In other ways', {
      story: longText('What happened?', { ...free, required: true, ifMissing: 'Write what happened.' }),
      day: choice('Which day?', many, free),
      days: choices('Which days?', many, free),
      office: choice('Which office?', hostCodes('office'), free),
      phone: text('Phone', { form: 'phone', ...free }),
      around: group('Around', { place: text('Where?'), when: date('When?') }),
      cards: list('People', 'a person', { questions: { name: text('Name'), met: date('Met on') } }),
      rows: list('Actions', 'an action', {
        layout: 'rows',
        questions: { what: text('What?'), agreed: yesNo('Agreed?'), by: date('By when?') },
      }),
      options,
      best: reference('The best of them', { among: { list: options, by: 'what' } }),
    }),
  },
  rules: [
    {
      kind: 'warn',
      id: 'EK-1',
      when: said.answered,
      about: [said],
      says: 'Look again.',
      source: 'none',
      reason: 'asked',
    },
  ],
});

/** One entry in each of its lists, and what makes it ask and warn most. */
export const answersOfEveryKind = {
  'kinds.said': 'it',
  'ways.cards': ['p1'],
  'ways.rows': ['r1'],
  'ways.options': ['o1', 'o2'],
} as const;
