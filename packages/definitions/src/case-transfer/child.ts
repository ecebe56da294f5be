import { attest, date, longText, section, text, yesNo } from '@amparo/model';
import { MAY_WAIT, UNKNOWN } from '../shared/absences.js';

const childInformed = attest('The child was told what happens, and why', {
  expected: true,
  sensitivity: 'operational',
  source: 'S1:1878',
});

const childAgrees = yesNo('Does the child agree?', {
  expected: true,
  absent: MAY_WAIT,
  hint: 'Is it all right for you that they take over? You may say no.',
  sensitivity: 'sensitive',
  source: 'S1:882',
});

const caregiverInformSafe = yesNo('Is it safe to tell the caregiver?', {
  expected: true,
  absent: UNKNOWN,
  sensitivity: 'sensitive',
  source: 'S1:1878',
});

const introMeeting = yesNo('Has the child met the new worker?', {
  expected: true,
  sensitivity: 'operational',
  source: 'DESIGN',
});

/** What the child knows and thinks of it, and who goes along. */
export const child = section('The child and the change', {
  childInformed,
  childInformedOn: date('When?', {
    when: childInformed.attested,
    expected: true,
    notAfter: 'today',
    sensitivity: 'operational',
    source: 'S1:1878',
  }),
  childViews: longText('What does the child say to it?', {
    expected: true,
    absent: MAY_WAIT,
    hint: 'What do you think of it? Is there anything you worry about?',
    sensitivity: 'restricted',
    source: 'S1:882',
  }),
  childAgrees,
  vitalInterest: yesNo('Does the child’s life or safety depend on it?', {
    when: childAgrees.is('no'),
    expected: true,
    sensitivity: 'sensitive',
    source: 'S1:882',
  }),
  caregiverInformSafe,
  caregiverInformed: yesNo('Was the caregiver told?', {
    when: caregiverInformSafe.is('yes'),
    expected: true,
    sensitivity: 'operational',
    source: 'S1:1878',
  }),
  accompaniment: text('Who goes with the child through the change?', {
    expected: true,
    guidance: 'A role: the worker whom the child knows goes along.',
    sensitivity: 'operational',
    source: 'S1:1878',
  }),
  introMeeting,
  introMeetingOn: date('When?', {
    when: introMeeting.is('yes'),
    expected: true,
    notAfter: 'today',
    sensitivity: 'operational',
    source: 'DESIGN',
  }),
});
