import { date, file, group, list, longText, section, text } from '@amparo/model';
import { MAY_DECLINE } from '../shared/absences.js';
import { person } from '../shared/person.js';
import { known, notAccompanied, perhapsUnderSix, photoAllowed, underSix } from './known.js';
import { gate } from './safe.js';

const PLACES = { sensitivity: 'sensitive', source: 'P17 tracing' } as const;
const SEEN = { absent: MAY_DECLINE, sensitivity: 'identifying', source: 'P17 tracing' } as const;
const CONTACT = { absent: MAY_DECLINE, sensitivity: 'sensitive', source: 'P17 child_wishes' } as const;
const SMALL = { absent: MAY_DECLINE, sensitivity: 'restricted', source: 'P17 child_under_5' } as const;

const people = {
  familyNames: list('People the child remembers', 'a person', {
    block: 'person',
    hint: 'Who did you live with? What do others call them?',
    guidance: 'Parents, relatives, neighbours. Write names as the child says them; “Mama” is a name too.',
    source: 'P17 tracing; S1:1580',
    questions: person({ accompaniment: known.questions.accompanimentStatus }),
  }),
  home: longText('Home', {
    absent: MAY_DECLINE,
    hint: 'What could you see near your home? Where did you play, learn or pray?',
    guidance: 'Village, quarter, landmarks, school, mosque or church.',
    sensitivity: 'identifying',
    source: 'P17; KE',
  }),
  occupationParents: longText('Work of the parents, group or clan', {
    absent: MAY_DECLINE,
    hint: 'What did the grown-ups do during the day?',
    sensitivity: 'sensitive',
    source: 'P17',
  }),
  siblings: list('Brothers and sisters', 'a brother or sister', {
    hint: 'Do you have brothers or sisters? Who is older, who is younger?',
    source: 'P17',
    questions: {
      name: text('Name', { absent: MAY_DECLINE, sensitivity: 'identifying', source: 'P17' }),
      age: text('Age, or older or younger', { absent: MAY_DECLINE, sensitivity: 'sensitive', source: 'P17' }),
      whereabouts: text('Where, if the child knows', {
        absent: MAY_DECLINE,
        sensitivity: 'identifying',
        source: 'P17',
      }),
    },
  }),
  languageDialect: text('Language, dialect, accent', {
    absent: MAY_DECLINE,
    guidance: 'A person from the region may hear from which valley a child comes.',
    sensitivity: 'sensitive',
    source: 'P17 child_under_5',
  }),
};

const story = {
  separationStory: longText('When, where and how the child lost the family', {
    expected: notAccompanied,
    absent: MAY_DECLINE,
    hint: 'If you want to, tell me about the last time you were together. You can stop whenever you like.',
    guidance: 'Ask once. If it was told before, take it from the file instead.',
    sensitivity: 'restricted',
    source: 'P17 tracing; S1:1295',
  }),
  movements: list('Places since then', 'a place', {
    source: 'P17 tracing',
    questions: {
      place: text('Place', { expected: true, ...PLACES }),
      from: date('From', { precision: 'any', notAfter: 'today', ...PLACES }),
      to: date('Until', { precision: 'any', notAfter: 'today', ...PLACES }),
      withWhom: text('With whom?', { absent: MAY_DECLINE, sensitivity: 'identifying', source: 'P17 tracing' }),
    },
  }),
  lastSeen: group(
    'Family last seen',
    { place: text('Where?', SEEN), on: date('When?', { precision: 'any', notAfter: 'today', ...SEEN }) },
    { source: 'P17 tracing' },
  ),
  lastContact: group(
    'Last contact',
    { way: text('How?', CONTACT), on: date('When?', { precision: 'any', notAfter: 'today', ...CONTACT }) },
    { hint: 'Did you talk or write with them since then?', source: 'P17 child_wishes' },
  ),
};

const signs = {
  documentsBelongings: longText('Papers, clothes and things the child has', {
    hint: 'Did you bring something from home?',
    guidance: 'Describe them. Never take them away.',
    sensitivity: 'sensitive',
    source: 'P17 child_under_5',
  }),
  distinguishing: longText('Marks by which the family would know the child', {
    when: perhapsUnderSix,
    guidance: 'Only what is seen anyway. Never undress a child for this.',
    sensitivity: 'identifying',
    source: 'P17 basic_identity',
  }),
  underFive: group(
    'For a small child',
    {
      songs: longText('Songs, words and games the child knows', SMALL),
      foundBy: text('Who found the child?', { ...SMALL, sensitivity: 'identifying' }),
      foundAt: text('Where was the child found?', SMALL),
      foundOn: date('When?', { precision: 'any', notAfter: 'today', ...SMALL }),
    },
    { when: underSix, guidance: 'Play and listen rather than ask, over several days.', source: 'P17 child_under_5' },
  ),
  message: longText('Message to the family', {
    when: gate.open,
    hint: 'Would you like to send them a few words? We do not know yet whether we find them.',
    guidance: 'In the child’s own words. It must not say where the child is.',
    sensitivity: 'identifying',
    source: 'P17 inquirer_special_message',
  }),
  photo: file('Photo for the search', {
    when: photoAllowed,
    accept: ['image/jpeg', 'image/png'],
    guidance: 'The face alone, in front of a plain wall, so that nobody can tell where the child is.',
    sensitivity: 'identifying',
    source: 'P17; IA',
  }),
};

/** What helps to find the family. */
export const information = section('What helps to find the family', { ...people, ...story, ...signs });
