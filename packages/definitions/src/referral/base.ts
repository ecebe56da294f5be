import { any, choice, codes, dateTime, group, longText, section, text, yesNo } from '@amparo/model';
import { UNKNOWN } from '../shared/absences.js';
import { atOnce, need, outside, trafficked, violence } from './need.js';
import { receiver } from './receiver.js';
import { shared } from './shared-parts.js';

const pathwayExists = yesNo('Is there a safe service to go to?', {
  when: outside,
  expected: true,
  absent: UNKNOWN,
  sensitivity: 'operational',
  source: 'S1:1380',
});

const going = {
  accompany: choice(
    'Who goes with the child?',
    codes({
      caseworker: 'The caseworker',
      trustedAdultChosenByChild: 'An adult whom the child chose',
      guardian: 'The guardian',
      alone: 'Nobody',
      transport: 'A driver of ours',
    }),
    {
      expected: true,
      hint: 'Who would you like to come with you?',
      sensitivity: 'sensitive',
      source: 'S1:1390-1391',
    },
  ),
  handoverAlive: yesNo('Did they come before you left the child?', {
    when: any(violence, atOnce),
    expected: true,
    guidance: 'Stay with the child until somebody is there.',
    sensitivity: 'operational',
    source: 'S1:1379',
  }),
  pathwayExists,
  trustedAdultUsed: yesNo('Did you go with the child to a service or an adult whom the child trusts?', {
    when: pathwayExists.is('no'),
    expected: true,
    sensitivity: 'sensitive',
    source: 'S1:1380',
  }),
};

const protection = {
  additionalSecurity: longText('What keeps the child safe from those who exploited it?', {
    when: trafficked,
    expected: true,
    maxLength: 1000,
    guidance: 'On the way, at the service and afterwards. They may look for the child, or threaten the family.',
    sensitivity: 'restricted',
    source: 'S1:1427',
  }),
  interpreterPsych: yesNo('Are an interpreter and a psychologist arranged?', {
    when: trafficked,
    expected: true,
    sensitivity: 'operational',
    source: 'S1:1429',
  }),
};

/** When the referral left. */
export const sentAt = dateTime('Sent', {
  expected: true,
  notAfter: 'now',
  sensitivity: 'operational',
  source: 'P17 transitions',
});

/** What is asked of whom, what they get to know, and who goes with the child. */
export const base = section('Referral', {
  ...need,
  ...receiver,
  ...shared,
  ...going,
  ...protection,
  sentAt,
  sentBy: group(
    'How was it sent?',
    {
      by: text('Code of whoever sent it', { expected: true, sensitivity: 'operational', source: 'S1:1088' }),
      channel: choice(
        'How does it travel?',
        codes({
          encryptedFile: 'Encrypted file',
          inSystem: 'Inside the system',
          sealedPaper: 'Sealed paper',
          inPerson: 'By word, in person',
          phone: 'By phone',
        }),
        { expected: true, sensitivity: 'operational', source: 'S1:1088' },
      ),
    },
    { source: 'S1:1088' },
  ),
});
