import { date, list, longText, not, section, text, yesNo } from '@amparo/model';
import { MAY_WAIT } from '../shared/absences.js';
import { reason } from './reason.js';

/** Holds unless the child has died: then nothing is asked that is put to a child. */
export const childLives = not(reason.is('death'));

const operational = { sensitivity: 'operational' } as const;

const childDiscussed = yesNo('Did you talk it over with the child?', {
  when: childLives,
  expected: true,
  ...operational,
  source: 'IA#230-231',
});

const caregiverDiscussed = yesNo('Did you talk it over with the caregiver?', {
  expected: true,
  ...operational,
  source: 'IA#232-233',
});

const informed = { expected: true, ...operational, source: 'S1:1854' } as const;

/** Who was asked and told, and in which order. */
export const people = section('Supervisor, child and caregiver', {
  supervisorMeeting: date('Talk with the supervisor', {
    expected: true,
    notAfter: 'today',
    guidance: 'The supervisor approves first, with the signature at the end; only then do you tell the child.',
    ...operational,
    source: 'IA#228; S1:1827',
  }),
  childMeeting: date('Talk with the child and the caregiver', {
    when: childLives,
    expected: not(reason.is('lostContact')),
    notAfter: 'today',
    ...operational,
    source: 'IA#229; S1:1843',
  }),
  childDiscussed,
  childDiscussedNotes: longText('Why not?', {
    when: childDiscussed.is('no'),
    expected: true,
    ...operational,
    source: 'IA#230-231',
  }),
  caregiverDiscussed,
  caregiverDiscussedNotes: longText('Why not?', {
    when: caregiverDiscussed.is('no'),
    expected: true,
    ...operational,
    source: 'IA#232-233',
  }),
  childViews: longText('What does the child say to it?', {
    when: childLives,
    expected: true,
    absent: MAY_WAIT,
    hint: 'How is it for you that our work together ends?',
    sensitivity: 'sensitive',
    source: 'S1:1843',
  }),
  contactsGiven: yesNo('Does the child have our contacts?', {
    when: childLives,
    expected: true,
    guidance: 'In a way that nobody can use against the child.',
    ...operational,
    source: 'IA#241-242; KE-A 9A',
  }),
  waysBackGiven: yesNo('Does the child know how to come back to us?', {
    when: childLives,
    expected: true,
    hint: 'You can come back whenever you need us, and nobody will be cross.',
    absent: MAY_WAIT,
    ...operational,
    source: 'IA#241-242; KE-A 9A',
  }),
  providersInformed: list('Who else was told?', 'a body', {
    expected: true,
    guidance: 'All who helped or decided, and no more than they need.',
    source: 'S1:1854',
    questions: {
      body: text('Body', informed),
      on: date('Date', { ...informed, notAfter: 'today' }),
    },
  }),
  continuity: longText('Who goes on helping, and with what?', { sensitivity: 'sensitive', source: 'S1:1826' }),
});
