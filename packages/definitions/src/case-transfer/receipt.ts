import { all, computed, dateTime, longText, not, section, text, yesNo } from '@amparo/model';
import { dueAt, timers } from '@amparo/risk';
import { sentAt } from './handover.js';

const receivedAt = dateTime('Received', {
  notAfter: 'now',
  notBefore: sentAt,
  sensitivity: 'operational',
  source: 'DESIGN',
});

const received = receivedAt.answered;

const receiptComplete = yesNo('Is the file complete?', {
  when: received,
  expected: true,
  sensitivity: 'operational',
  source: 'DESIGN',
});

/** What the receiver confirms, and when the sender may close. */
export const receipt = section(
  'Receipt',
  {
    receivedAt,
    // Gone once the receipt is confirmed, so that nobody is alerted to what is done.
    receiptDueAt: computed('Receipt due', {
      when: all(sentAt.answered, not(received)),
      as: 'dateTime',
      from: [sentAt],
      explains: { sent: 'Within 48 hours of sending.' },
      compute: (read, { timeZone }) => {
        const from = read(sentAt);
        return from === undefined
          ? undefined
          : { value: dueAt(from, timers['T-TRF-R'].limit, timeZone), because: 'sent' };
      },
      sensitivity: 'operational',
      source: 'S1:1737; DESIGN',
    }),
    receiptComplete,
    receiptCompleteNotes: longText('What is missing?', {
      when: receiptComplete.is('no'),
      expected: true,
      sensitivity: 'operational',
      source: 'DESIGN',
    }),
    newCaseCode: text('New case code', {
      when: received,
      expected: true,
      guidance: 'The case header keeps the old one, so that the two belong together.',
      sensitivity: 'operational',
      source: 'S1:970',
    }),
    firstContactAt: dateTime('First contact with the child there', {
      when: received,
      expected: true,
      notAfter: 'now',
      sensitivity: 'operational',
      source: 'S1:1747',
    }),
    senderClosed: yesNo('Has the sender closed the case?', {
      expected: received,
      guidance: 'Only after the receipt and the first contact with the child.',
      sensitivity: 'operational',
      source: 'S1:1878',
    }),
  },
  { hint: 'Filled in by those who take the case over.' },
);
