import { choice, choices, codes, date, dateTime, list, longText, matrix, section, text, yesNo } from '@amparo/model';
import { riskLevel as levels } from '../codes/risk-level.js';
import { MAY_WAIT, UNKNOWN } from '../shared/absences.js';
import { isLaterThan } from '../shared/is-later-than.js';
import { other } from '../shared/other.js';
import { yesNoNotApplicable } from '../shared/scales.js';
import { nextFollowUpBy, wasOverdue } from './limits.js';
import { occasion } from './occasion.js';

const OPERATIONAL = { expected: true, sensitivity: 'operational' } as const;

const followedUpAt = dateTime('When?', { ...OPERATIONAL, notAfter: 'now', source: 'IA#204' });

const withWhom = choices(
  'With whom?',
  codes({
    child: 'The child',
    caregiver: 'Caregiver',
    providerOwn: 'A service of our own',
    providerExternal: 'A service of others',
    other: 'Others',
  }),
  { expected: true, sensitivity: 'sensitive', source: 'IA#205' },
);

const childSeen = yesNo('Was the child seen?', { expected: true, sensitivity: 'sensitive', source: 'P17 followup' });

const contact = {
  date: followedUpAt,
  kind: choice(
    'What kind of contact?',
    codes({
      meeting: 'Meeting',
      homeVisit: 'Home visit',
      scheduledVisit: 'Announced home visit',
      phone: 'Phone call',
      messaging: 'Messages',
      providerContact: 'Talk with a service',
      communityInformal: 'Through the community',
    }),
    { ...OPERATIONAL, source: 'S1:1800-1805; IA#206' },
  ),
  with: withWhom,
  withOther: other(withWhom.includes('other'), 'sensitive'),
  childSeen,
  notSeenWhy: choices(
    'Why not?',
    codes({
      abducted: 'Taken away',
      school: 'At school',
      detained: 'Held',
      movedOn: 'Moved on',
      withOtherCarer: 'With another carer',
      visiting: 'On a visit',
      working: 'At work',
    }),
    {
      when: childSeen.is('no'),
      expected: true,
      absent: UNKNOWN,
      guidance: 'Not known is an answer, and a reason to look for the child.',
      sensitivity: 'restricted',
      source: 'P17 followup',
    },
  ),
  observation: longText('What was seen and said?', { expected: true, sensitivity: 'restricted', source: 'IA#208' }),
  checkTopics: matrix(
    'How is it for the child?',
    {
      rows: codes({
        safe: 'Safety',
        fed: 'Food',
        sleep: 'Sleep',
        health: 'Health',
        school: 'School or learning',
        carer: 'The carer',
        contact: 'Contact with people who matter',
        mood: 'Mood',
      }),
      codes: codes({ fine: 'Fine', worry: 'A worry', bad: 'Bad' }),
    },
    { absent: MAY_WAIT, guidance: 'Leave out what you did not ask.', sensitivity: 'sensitive', source: 'KE-A 6A' },
  ),
};

const ACTIONS = 'IA#207; P17 followup';

const work = {
  actionsDone: list('Actions of the plan that were looked at', 'an action', {
    layout: 'rows',
    expected: true,
    source: ACTIONS,
    questions: {
      action: text('Action', { expected: true, sensitivity: 'sensitive', source: ACTIONS }),
      done: choice('Is it done?', codes({ yes: 'Yes', partly: 'In part', no: 'No' }), {
        ...OPERATIONAL,
        absent: UNKNOWN,
        source: ACTIONS,
      }),
      effect: text('What came of it?', { sensitivity: 'sensitive', source: ACTIONS }),
    },
  }),
  changes: longText('What changed for the better or the worse?', {
    hint: 'What is better since we last met, and what is harder?',
    absent: MAY_WAIT,
    sensitivity: 'sensitive',
    source: 'KE-A 6A',
  }),
  newRisk: yesNo('Is there a new risk?', {
    expected: true,
    absent: UNKNOWN,
    sensitivity: 'restricted',
    source: 'S1:1806',
  }),
};

const riskLevel = choice('Level of risk after this contact', levels, {
  expected: true,
  guidance: 'Your judgement. A child who was not seen is not safer than before.',
  sensitivity: 'sensitive',
  source: 'S1:1806',
});

const furtherNeeded = yesNo('Is more follow-up needed?', { ...OPERATIONAL, source: 'IA#209' });
const nextDueAt = nextFollowUpBy({ from: followedUpAt, level: riskLevel, unless: furtherNeeded.is('no') });
const nextDate = date('Next follow-up on', {
  when: furtherNeeded.is('yes'),
  expected: true,
  guidance: 'Sooner than the limit is always right.',
  sensitivity: 'operational',
  source: 'IA#210; S1:1363',
});
const overdue = wasOverdue(followedUpAt);

/** One contact with the child or with somebody who helps it. */
export const entry = section(
  'Follow-up',
  {
    ...contact,
    ...work,
    riskLevel,
    providerConfirmed: choice('Does the service confirm that it helps?', yesNoNotApplicable, {
      sensitivity: 'operational',
      source: 'S1:1804',
    }),
    furtherNeeded,
    nextDueAt,
    nextDate,
    nextTooLate: isLaterThan('Is the next follow-up too late?', {
      day: nextDate,
      limit: nextDueAt,
      source: 'IA#210; S1:1363',
    }),
    overdue,
    missedReason: longText('Why is this follow-up late?', {
      when: overdue.is('yes'),
      expected: true,
      sensitivity: 'operational',
      source: 'DESIGN',
    }),
  },
  { when: occasion.questions.parts.includes('entry') },
);
