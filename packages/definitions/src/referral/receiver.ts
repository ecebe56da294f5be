import { all, attest, checklist, codes, computed, date, text, yesNo } from '@amparo/model';
import { dueAt, startOfDay, timers } from '@amparo/risk';
import { UNKNOWN } from '../shared/absences.js';
import { outside, violence } from './need.js';

const mapDate = date('Day on which the receiver was last checked', {
  notAfter: 'today',
  guidance: 'The date of the service map. Services close and change; three months are long.',
  sensitivity: 'operational',
  source: 'S1:1781',
});

const severalAgencies = yesNo('Do several organisations help this child?', {
  expected: true,
  absent: UNKNOWN,
  sensitivity: 'operational',
  source: 'S1:1169-1172',
});

/** Who is asked to help, and whether they can be trusted to. */
export const receiver = {
  whyNotInHouse: attest('Our organisation cannot give this help', {
    when: outside,
    expected: true,
    sensitivity: 'operational',
    source: 'S1:1782',
  }),
  receiver: text('Who is asked?', {
    expected: true,
    guidance: 'Organisation, service and focal point.',
    sensitivity: 'operational',
    source: 'S1:1781',
  }),
  receiverContact: text('Safe way to reach them', { expected: true, sensitivity: 'sensitive', source: 'IA' }),
  receiverSpecialised: attest('They are trained to help survivors of gender-based violence', {
    when: violence,
    expected: true,
    sensitivity: 'operational',
    source: 'S1:1373-1423; S1:1502-1504',
  }),
  pathwayChecked: checklist(
    'They are …',
    codes({
      adequate: 'the right help for this child',
      safe: 'safe to go to and to be at',
      trustworthy: 'to be trusted',
      competent: 'able to do it well',
      nonDiscrimination: 'open to every child',
      dataSafe: 'careful with what they are told',
      translation: 'able to speak the child’s language',
      followUp: 'willing to tell how it went on',
    }),
    { when: outside, expected: true, sensitivity: 'operational', source: 'S1:1433-1440; S1:1781' },
  ),
  mapDate,
  mapOld: computed('Is the check too old?', {
    when: all(outside, mapDate.answered),
    as: 'yesNo',
    from: [mapDate],
    explains: { old: 'More than three months ago.', recent: 'Within the last three months.' },
    compute: (read, { now, timeZone }) => {
      const mapped = read(mapDate);
      if (mapped === undefined) return undefined;
      const until = dueAt(startOfDay(mapped, timeZone), timers['T-REF-MAP'].limit, timeZone);
      return Date.parse(until) < Date.parse(now)
        ? { value: 'yes', because: 'old' }
        : { value: 'no', because: 'recent' };
    },
    sensitivity: 'operational',
    source: 'S1:1781; DESIGN',
  }),
  severalAgencies,
  leadAgency: text('Which of them leads the case?', {
    when: severalAgencies.is('yes'),
    expected: true,
    guidance: 'One of them, agreed by all: else the child tells everything again and again.',
    sensitivity: 'operational',
    source: 'S1:1169-1172',
  }),
};
