import {
  any,
  choice,
  choices,
  codes,
  date,
  group,
  list,
  longText,
  not,
  reference,
  section,
  signature,
  text,
  yesNo,
} from '@amparo/model';
import { protectionRisk } from '../codes/protection-risk.js';
import { services } from '../codes/services.js';
import { other } from '../shared/other.js';
import { base, familyNotSafe } from './base.js';
import { byFamily } from './by-family.js';
import { knownFacts } from './known.js';

const { ageYears, gbvDisclosed, riskLevel, highRisks, bidRequired } = knownFacts.questions;
const { familySafeCheck } = base.questions;

const inRow = { expected: true, sensitivity: 'operational' } as const;

const service = choice('Service', services, { sensitivity: 'operational', source: 'IA#189-203' });

const actionsPlan = list('Actions', 'an action', {
  layout: 'rows',
  expected: true,
  guidance: 'What is urgent comes first. Every high risk of the assessment needs an action.',
  source: 'IA#183-188',
  questions: {
    need: text('Need', { expected: true, sensitivity: 'sensitive', source: 'IA#183' }),
    risks: choices('Which high risks does it answer?', protectionRisk, {
      when: highRisks.answered,
      sensitivity: 'restricted',
      source: 'S1:1615',
    }),
    action: text('What is done?', { expected: true, maxLength: 300, sensitivity: 'sensitive', source: 'IA#184' }),
    responsible: text('Who?', { ...inRow, guidance: 'A role or a code.', source: 'IA#185' }),
    byFamily: byFamily(familyNotSafe),
    startsOn: date('From when?', { sensitivity: 'operational', source: 'IA#183-188' }),
    deadline: date('By when?', { ...inRow, source: 'IA#186' }),
    status: choice(
      'Status',
      codes({ pending: 'Not begun', ongoing: 'Under way', completed: 'Done', cancelled: 'Dropped' }),
      { ...inRow, source: 'IA#187' },
    ),
    urgent: yesNo('Is it urgent?', { sensitivity: 'operational', source: 'IA#188' }),
    service,
    serviceOther: other(service.is('other'), 'operational'),
    referralRef: reference('Referral', { to: 'referral', sensitivity: 'operational', source: 'S1:1768' }),
    resources: text('What does it take?', {
      guidance: 'Money, transport, papers: what stops it if it is missing.',
      sensitivity: 'operational',
      source: 'IA#183-188',
    }),
  },
});

const MONITORED = 'S1:1615; P17 case_plan_monitoring';

const monitoring = group(
  'How the plan is followed up',
  {
    kinds: choices(
      'How?',
      codes({
        meeting: 'Meetings with the child or the family',
        homeVisit: 'Home visits',
        phone: 'Phone calls',
        providers: 'Talks with the services',
        community: 'Through the community',
      }),
      { ...inRow, source: MONITORED },
    ),
    howOften: choice(
      'How often?',
      codes({
        twiceAWeek: 'Twice a week',
        weekly: 'Every week',
        fortnightly: 'Every two weeks',
        monthly: 'Every month',
      }),
      {
        ...inRow,
        guidance: 'High risk: twice a week. Medium: every week. Low: every two weeks. More often is always right.',
        source: MONITORED,
      },
    ),
    who: text('Who?', { ...inRow, guidance: 'A role or a code.', source: MONITORED }),
  },
  { source: MONITORED },
);

const safety = { expected: riskLevel.is('high'), sensitivity: 'restricted', source: 'P17 safety_plan' } as const;

const safetyPlan = group(
  'Safety plan',
  {
    warningSigns: longText('Signs that danger is near', {
      ...safety,
      hint: 'How do you notice that something is not right?',
      absent: ['unknown', 'declined'],
    }),
    safePeople: longText('People who help', {
      ...safety,
      hint: 'Whom can you call or run to?',
      guidance: 'Check each of them first.',
      absent: ['unknown', 'declined'],
    }),
    safePlaces: longText('Places that are safe', {
      ...safety,
      hint: 'Where can you go?',
      absent: ['unknown', 'declined'],
    }),
    whatToDo: longText('What to do then', {
      ...safety,
      hint: 'What would you do first?',
      guidance: 'Short enough to keep in mind. The child should carry no paper that others may find.',
      absent: ['unknown', 'declined'],
    }),
  },
  { when: any(riskLevel.is('high'), gbvDisclosed.is('yes')), source: 'P17 safety_plan' },
);

/** What is done, by whom, by when, and who agreed. */
export const actions = section('Actions', {
  actionsPlan,
  monitoring,
  safetyPlan,
  caregiverPlan: longText('Support for the caregiver', {
    when: familySafeCheck.isOneOf('safe', 'unsure'),
    expected: familySafeCheck.is('safe'),
    sensitivity: 'sensitive',
    source: 'S1:1616',
  }),
  contingency: longText('If the child moves on or disappears', {
    hint: 'If you go somewhere else: how can you let us know, and who can help you there?',
    absent: ['unknown', 'declined'],
    guidance: 'Safe contacts on the way, and what may be told to whom.',
    sensitivity: 'sensitive',
    source: 'S1:1737',
  }),
  bidLink: yesNo('Is this plan part of what the determination decides on?', {
    when: bidRequired.is('yes'),
    expected: true,
    sensitivity: 'operational',
    source: 'S1:1617',
  }),
  agreedByChild: signature('Agreed with the child', {
    means: ['typed', 'drawn', 'mark', 'oral'],
    expected: not(ageYears.compare('<', 6)),
    absent: ['declined', 'notAsked'],
    hint: 'Is this plan right for you? You may say no, and you may change your mind.',
    guidance: 'Never the price of help.',
    sensitivity: 'identifying',
    source: 'S1:1602',
  }),
  caregiverSign: signature('Agreed with the caregiver or guardian', {
    means: ['typed', 'drawn', 'mark', 'oral'],
    when: familySafeCheck.is('safe'),
    expected: true,
    absent: ['declined', 'notAsked'],
    sensitivity: 'identifying',
    source: 'S1:1616',
  }),
});
