import {
  age,
  anyEntry,
  attest,
  checklist,
  choice,
  choices,
  codeList,
  codes,
  computed,
  date,
  dateTime,
  defineForm,
  environmentAt,
  file,
  grant,
  group,
  hostCodes,
  list,
  longText,
  matrix,
  not,
  number,
  observation,
  rating,
  reference,
  section,
  setting,
  signature,
  text,
  today,
  yesNo,
  yearsBetween,
} from '../src/index.js';

const places = codeList('places', { home: 'At home', street: 'On the street', shelter: 'In a shelter' }, 'S1');

export const caseCode = text('Case code', { form: 'caseCode' });
export const name = text('Name', { required: true, ifMissing: 'Write the name.', absent: ['unknown', 'declined'] });
export const born = date('Date of birth', { precision: 'any', notAfter: 'today', absent: ['unknown'] });
export const years = number('Age', { min: 0, max: 25, warnAbove: 17 });
export const status = choice('Status', codes({ alone: 'Alone', accompanied: 'Accompanied' }), { expected: true });
export const companion = text('Who is with the child?', {
  when: status.is('accompanied'),
  required: true,
  ifMissing: 'Write who it is.',
});
export const yearsNow = computed('Years now', {
  as: 'number',
  from: [born],
  explains: { born: 'From the date of birth.' },
  compute: (read, environment) => {
    const from = read(born);
    return from === undefined ? undefined : { value: yearsBetween(from, today(environment)).least, because: 'born' };
  },
});
export const greeting = computed('Greeting', {
  as: 'text',
  from: [name],
  explains: { name: 'From the name.' },
  compute: (read) => {
    const given = read(name);
    return given === undefined ? undefined : { value: `Hello ${given.slice(0, 20)}`, because: 'name' };
  },
});

export const needs = choices('Needs', codes({ food: 'Food', care: 'Care', none: 'None' }), { alone: ['none'] });
export const difficulty = matrix('Difficulties', {
  rows: codes({ seeing: 'Seeing', hearing: 'Hearing' }),
  codes: codes({ some: 'Some', lot: 'A lot' }),
});
export const safe = yesNo('Is it safe?', { absent: ['unknown', 'declined', 'notAsked'] });
export const member = {
  relation: text('Relation'),
  lives: yesNo('Alive?'),
  where: choice('Where?', places),
};
export const phone = text('Phone', { form: 'phone', when: member.lives.is('yes') });
export const family = list('Family', 'a person', { atMost: 3, questions: { ...member, phone } });
export const contact = group('Contact', { street: text('Street'), town: text('Town') });
export const met = dateTime('Met', { notAfter: 'now' });

/** A form with every kind of question, a hidden question, a list, a group, a conditional section and rules of each kind. */
export const example = defineForm({
  id: 'example',
  version: '1.2.0',
  title: 'Example',
  source: 'S1',
  sections: {
    child: section('The child', { caseCode, name, born, years, status, companion, yearsNow, greeting }),
    needs: section('Needs', {
      needs,
      difficulty,
      safe,
      steps: checklist('Steps', codes({ told: 'Told', asked: 'Asked' })),
      scale: rating('Trust', { low: 'Low', high: 'High' }),
      photo: grant('A photo?'),
      sign: observation('Bruises'),
      place: choice('Place', hostCodes('places')),
    }),
    family: section('Family', {
      family,
      contact,
      anyAlive: text('Who is alive?', { when: anyEntry(family, member.lives.is('yes')), expected: true }),
    }),
    end: section(
      'The end',
      {
        met,
        left: dateTime('Left', { notBefore: met }),
        seenOn: date('Seen on', { notBefore: born }),
        how: age('Age of the sibling', { maxYears: 30 }),
        done: attest('I read it aloud'),
        signed: signature('Signature', { means: ['typed', 'mark'] }),
        files: file('Papers', { accept: ['image/png'], most: 2, maxBytes: 2_000_000 }),
        other: reference('Sibling’s case'),
        notes: longText('Notes', { maxLength: 50 }),
      },
      { when: not(status.isAbsent('unknown')) },
    ),
    supervisor: section('Supervisor', { remark: text('Remark') }, { when: setting('role', 'chief').is('chief') }),
  },
  rules: [
    { id: 'R-block', kind: 'block', when: needs.includes('none'), about: [needs], says: 'Look again.', source: 'S1' },
    {
      id: 'R-warn',
      kind: 'warn',
      reason: 'asked',
      when: safe.is('no'),
      about: [companion, safe],
      says: 'Say why.',
      source: 'S1',
    },
    { id: 'R-info', kind: 'info', when: safe.is('yes'), about: [safe], says: 'Good.', source: 'S1' },
    { id: 'R-mode', kind: 'mode', when: status.is('alone'), hides: [contact], says: 'Not now.', source: 'S1' },
    { id: 'R-compute', kind: 'compute', about: [yearsNow], says: 'Derived.', source: 'S1' },
  ],
  migrations: [
    {
      from: '1.0.0',
      to: '1.1.0',
      answers: ({ 'child.fullName': full, ...rest }) => ({
        ...rest,
        ...(full !== undefined && { 'child.name': full }),
      }),
    },
    { from: '1.1.0', to: '1.2.0', answers: (answers) => ({ ...answers, 'child.seen': 2 }) },
  ],
});

export const environment = environmentAt('2026-03-04T10:42:00+02:00');
