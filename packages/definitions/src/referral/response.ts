import {
  all,
  any,
  choice,
  choices,
  codes,
  computed,
  date,
  dateTime,
  group,
  longText,
  not,
  rating,
  section,
  text,
} from '@amparo/model';
import { dueAt, timers } from '@amparo/risk';
import { MAY_WAIT } from '../shared/absences.js';
import { FEELING } from '../shared/scales.js';
import { sentAt } from './base.js';
import { atOnce } from './need.js';

const status = choice(
  'Where does it stand?',
  codes({
    sent: 'Sent',
    seen: 'They have it',
    accepted: 'They help',
    declined: 'They cannot help',
    waiting: 'The child is on a list',
    provided: 'The child was helped',
    notProvided: 'The child was not helped',
    cancelled: 'Taken back',
  }),
  { expected: true, sensitivity: 'operational', source: 'P17 referral' },
);

const accepted = status.isOneOf('accepted', 'waiting', 'provided', 'notProvided');
const provided = { when: status.is('provided'), expected: true } as const;

const hoursAfter = (limit: string, timeZone: string, sent?: string): string | undefined =>
  sent === undefined ? undefined : dueAt(sent, limit, timeZone);

// Each is gone once it came, so that nobody is alerted to what is done.
const due = {
  receiptDueAt: computed('Receipt to be confirmed by', {
    when: all(atOnce, any(status.is('sent'), not(status.answered))),
    as: 'dateTime',
    from: [sentAt],
    explains: { sent: 'Within 24 hours of sending.' },
    compute: (read, { timeZone }) => {
      const value = hoursAfter(timers['T-REF-R'].limit, timeZone, read(sentAt));
      return value === undefined ? undefined : { value, because: 'sent' };
    },
    sensitivity: 'operational',
    source: 'S1:1363; DESIGN',
  }),
  answerDueAt: computed('Answer due', {
    when: all(atOnce, any(status.isOneOf('sent', 'seen'), not(status.answered))),
    as: 'dateTime',
    from: [sentAt],
    explains: { sent: 'Within 48 hours of sending.' },
    compute: (read, { timeZone }) => {
      const value = hoursAfter(timers['T-REF-A'].limit, timeZone, read(sentAt));
      return value === undefined ? undefined : { value, because: 'sent' };
    },
    sensitivity: 'operational',
    source: 'S1:1363; DESIGN',
  }),
};

const declinedReason = choice(
  'Why not?',
  codes({
    capacity: 'No room or no people',
    outOfScope: 'Not what they do',
    distance: 'Too far',
    childDeclined: 'The child did not want it',
    consentMissing: 'Permission is missing',
    otherReason: 'Another reason',
  }),
  { when: status.is('declined'), expected: true, sensitivity: 'sensitive', source: 'P17 rejected_reason' },
);

const appointment = { expected: status.is('accepted'), sensitivity: 'sensitive', source: 'P17 services' } as const;

/** What the receiver answered, and what became of it. */
export const response = section('Answer of the receiver', {
  status,
  ...due,
  declinedReason,
  declinedReasonNotes: text('What did they say?', {
    when: declinedReason.answered,
    expected: declinedReason.is('otherReason'),
    sensitivity: 'sensitive',
    source: 'P17 rejected_reason',
  }),
  appointment: group(
    'Appointment',
    { at: dateTime('When?', appointment), place: text('Where?', appointment) },
    { when: accepted, source: 'P17 services' },
  ),
  outcome: longText('Which help did the child get, and what came of it?', {
    ...provided,
    sensitivity: 'sensitive',
    source: 'P17 services',
  }),
  outcomeConfirmedBy: choices(
    'Who says so?',
    codes({ child: 'The child', caregiver: 'Caregiver', provider: 'The service' }),
    {
      ...provided,
      guidance: 'Ask the child: a service may count as given what never came.',
      sensitivity: 'operational',
      source: 'KE-A 7A; S1:1804',
    },
  ),
  childFeedback: rating('How was it for the child?', FEELING, {
    ...provided,
    absent: MAY_WAIT,
    hint: 'How was it for you there? You can point at a face.',
    sensitivity: 'sensitive',
    source: 'S1:1843',
  }),
  childFeedbackNotes: longText('In the child’s words', {
    when: status.is('provided'),
    absent: MAY_WAIT,
    sensitivity: 'sensitive',
    source: 'S1:1843',
  }),
  closedAt: date('Referral closed on', {
    when: status.isOneOf('declined', 'provided', 'notProvided', 'cancelled'),
    expected: true,
    notAfter: 'today',
    sensitivity: 'operational',
    source: 'P17',
  }),
});
