import { checklist, choice, codes, date, group, longText, section, text, yesNo } from '@amparo/model';
import { transferReason } from '../codes/transfer-reason.js';
import { other } from '../shared/other.js';

/** Where to the case goes. */
export const kind = choice(
  'Kind of transfer',
  codes({
    internalWorker: 'To another worker of ours',
    otherOrganisation: 'To another organisation',
    otherPlace: 'To another place',
    crossBorder: 'To another country',
    toAdultService: 'To a service for adults',
  }),
  {
    required: true,
    ifMissing: 'Choose the kind of transfer; a transfer to another country needs more care.',
    sensitivity: 'operational',
    source: 'S1:1873',
  },
);

const reason = choice('Why?', transferReason, {
  expected: true,
  sensitivity: 'sensitive',
  source: 'S1:1875-1876; TZ',
});

const betterAssistanceAssessed = yesNo('Will the child be helped better there?', {
  expected: true,
  guidance: 'Assess it before you look for somebody to take over.',
  sensitivity: 'sensitive',
  source: 'S1:1878',
});

const receiverAccepts = choice(
  'Do they take the case over?',
  codes({ accepts: 'Yes', declines: 'No', pending: 'Not decided yet' }),
  { expected: true, sensitivity: 'operational', source: 'S1:1878' },
);

const receiver = {
  receiver: group(
    'Who takes over',
    {
      body: text('Organisation or team', { expected: true, sensitivity: 'operational', source: 'S1:1878' }),
      person: text('Person in charge there', { expected: true, sensitivity: 'identifying', source: 'S1:1878' }),
      contact: text('Safe way to reach them', { expected: true, sensitivity: 'identifying', source: 'S1:1878' }),
    },
    { source: 'S1:1878' },
  ),
  receiverAccepts,
  receiverAcceptsOn: date('When did they answer?', {
    when: receiverAccepts.isOneOf('accepts', 'declines'),
    expected: true,
    notAfter: 'today',
    sensitivity: 'operational',
    source: 'S1:1878',
  }),
  receiverCapacity: checklist(
    'They have …',
    codes({
      capacity: 'time and people for this child',
      mandate: 'the task and the right to do it',
      safety: 'a safe place and safe ways',
      dataProtection: 'safe keeping of files',
      language: 'somebody who speaks the child’s language',
    }),
    { expected: true, sensitivity: 'operational', source: 'S1:1170; S1:1433-1438' },
  ),
};

/** Why the case is handed over, to whom, and whether the child gains by it. */
export const base = section('Reason and receiver', {
  kind,
  reason,
  reasonOther: other(reason.is('other'), 'sensitive'),
  reasonDetail: longText('In a few words', { expected: true, sensitivity: 'sensitive', source: 'P17 conference' }),
  betterAssistanceAssessed,
  betterAssistanceAssessedNotes: longText('What shows that?', {
    when: betterAssistanceAssessed.answered,
    expected: true,
    sensitivity: 'sensitive',
    source: 'S1:1878',
  }),
  bestInterest: longText('What speaks for it and against it, for this child?', {
    expected: true,
    guidance: 'A new worker means to tell and to trust again; that weighs too.',
    sensitivity: 'sensitive',
    source: 'S1:1878',
  }),
  ...receiver,
});
