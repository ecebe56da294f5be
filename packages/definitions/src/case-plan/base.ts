import {
  all,
  attest,
  choice,
  choices,
  codes,
  computed,
  date,
  list,
  longText,
  not,
  reference,
  section,
  text,
} from '@amparo/model';
import { dueAt, planTimer } from '@amparo/risk';
import { MAY_DECLINE } from '../shared/absences.js';
import { other } from '../shared/other.js';
import { rightsGroup } from '../shared/rights-group.js';
import { byFamily } from './by-family.js';
import { knownFacts } from './known.js';

const { assessedAt, riskLevel } = knownFacts.questions;

const dueOn = computed('Plan due', {
  as: 'dateTime',
  from: [assessedAt, riskLevel],
  explains: {
    high: 'Within 3 days of the assessment, because the risk is high.',
    medium: 'Within 7 days of the assessment, because the risk is medium.',
    low: 'Within 14 days of the assessment, because the risk is low.',
  },
  compute: (read, { timeZone }) => {
    const [from, level] = [read(assessedAt), read(riskLevel)];
    if (from === undefined || level === undefined) return undefined;
    return { value: dueAt(from, planTimer.limit[level], timeZone), because: level };
  },
  sensitivity: 'operational',
  source: 'CC',
});

const refs = list('Assessments that the plan is based on', 'an assessment', {
  expected: true,
  source: 'S1:1602',
  questions: {
    record: reference('Assessment', {
      to: 'bestInterestsAssessment',
      expected: true,
      sensitivity: 'operational',
      source: 'S1:1602',
    }),
  },
});

const involved = choices(
  'Who took part?',
  codes({
    child: 'The child',
    parentsCaregivers: 'Parents or caregivers',
    guardian: 'Guardian',
    serviceProviders: 'Service providers',
    supervisor: 'Supervisor',
    communityFocalPoint: 'Somebody of the community',
    others: 'Others',
  }),
  { expected: true, sensitivity: 'sensitive', source: 'IA#181; S1:1603' },
);

/** Holds when relatives, providers or others beside child, guardian and supervisor take part. */
export const othersInvolved = involved.includesAny(
  'parentsCaregivers',
  'serviceProviders',
  'communityFocalPoint',
  'others',
);

const familySafeCheck = choice(
  'Is the child safe with guardian and family?',
  codes({
    safe: 'Yes, this was checked',
    unsure: 'Not sure yet',
    unsafe: 'No',
    noFamily: 'There is no family here',
  }),
  {
    expected: true,
    guidance: 'Check before anybody of the family is given a task or the plan. Not sure is not safe.',
    sensitivity: 'restricted',
    source: 'S1:1616',
  },
);

/** Holds while the family is not known to be safe for the child. */
export const familyNotSafe = not(familySafeCheck.isOneOf('safe', 'noFamily'));

const inRow = { expected: true, sensitivity: 'operational' } as const;

const goals = list('Objectives', 'an objective', {
  layout: 'rows',
  expected: true,
  guidance: 'Few, and such that somebody can see whether they are met.',
  source: 'IA#182; S1:1615',
  questions: {
    goal: text('What is to be reached?', {
      expected: true,
      maxLength: 300,
      hint: 'What should be different for you in some weeks?',
      absent: MAY_DECLINE,
      sensitivity: 'sensitive',
      source: 'IA#182; S1:1615',
    }),
    rightsGroup: choice('What is it for?', rightsGroup, { ...inRow, source: 'S0:414' }),
    horizon: choice('Term', codes({ short: 'Short', medium: 'Medium', long: 'Long' }), { ...inRow, source: 'S1:1602' }),
    indicator: text('How do we know that it is met?', { expected: true, sensitivity: 'sensitive', source: 'S1:1615' }),
    responsible: text('Who is responsible?', { ...inRow, guidance: 'A role or a code.', source: 'S1:1615' }),
    byFamily: byFamily(familyNotSafe),
    dueOn: date('By when?', { ...inRow, source: 'S1:1615' }),
  },
});

/** What the plan rests on, who made it, and what it is to reach. */
export const base = section('Basis and objectives', {
  startedOn: date('When did the planning start?', {
    expected: true,
    notAfter: 'today',
    sensitivity: 'operational',
    source: 'IA#179',
  }),
  dueOn,
  refs,
  involved,
  involvedOther: other(involved.includes('others'), 'sensitive'),
  childPart: longText('How did the child take part?', {
    expected: true,
    guidance: 'What the child proposed, and what of it is in the plan.',
    sensitivity: 'sensitive',
    source: 'S1:1602',
  }),
  childAbsentReason: longText('Why did the child not take part?', {
    when: all(involved.answered, not(involved.includes('child'))),
    expected: true,
    sensitivity: 'sensitive',
    source: 'S1:882',
  }),
  consentForInvolving: attest('The child’s assent and the family’s consent to involve others are recorded', {
    when: othersInvolved,
    expected: true,
    sensitivity: 'operational',
    source: 'S1:1603',
  }),
  familySafeCheck,
  goals,
});
