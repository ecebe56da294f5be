import {
  all,
  any,
  choice,
  choices,
  codes,
  computed,
  date,
  list,
  longText,
  not,
  rating,
  section,
  text,
  yesNo,
} from '@amparo/model';
import { dueAt, reviewTimer, startOfDay } from '@amparo/risk';
import { riskLevel as levels } from '../codes/risk-level.js';
import { MAY_DECLINE } from '../shared/absences.js';
import { isLaterThan } from '../shared/is-later-than.js';
import { other } from '../shared/other.js';
import { FEELING, yesNoNotApplicable } from '../shared/scales.js';
import { knownFacts } from './known.js';
import { occasion } from './occasion.js';

const { bidStage } = knownFacts.questions;
const OPERATIONAL = { expected: true, sensitivity: 'operational' } as const;
const SENSITIVE = { expected: true, sensitivity: 'sensitive' } as const;

const heldOn = date('Date of the review', { ...OPERATIONAL, notAfter: 'today', source: 'IA#212; S1:1799' });

const involved = choices(
  'Who took part?',
  codes({
    child: 'The child',
    parentsCaregivers: 'Parents or caregivers',
    guardian: 'Guardian',
    supervisor: 'Supervisor',
    expert: 'An expert',
    otherPerson: 'Another person',
  }),
  { ...SENSITIVE, source: 'IA#214; S1:1799' },
);

const GOALS = 'P17 gbv_assessment_progress; S1:1806';

const progress = {
  situation: longText('How is the child now?', { expected: true, sensitivity: 'restricted', source: 'IA#215' }),
  progress: longText('What was done, and how far did it get?', { ...SENSITIVE, source: 'IA#216' }),
  goalProgress: list('Progress by objective', 'an objective', {
    expected: true,
    source: GOALS,
    questions: {
      goal: text('Objective of the plan', { ...SENSITIVE, maxLength: 300, source: GOALS }),
      progress: choice('How far?', codes({ none: 'No progress', some: 'Some progress', met: 'Met' }), {
        ...SENSITIVE,
        source: GOALS,
      }),
    },
  }),
};

const riskLevel = choice('Level of risk at the review', levels, { ...SENSITIVE, source: 'S1:1806' });
const newAssessment = yesNo('Is a new assessment needed?', { ...OPERATIONAL, source: 'IA#217-218' });
const planChange = yesNo('Must the plan change?', { ...OPERATIONAL, source: 'IA#219-220' });

const conclusions = {
  riskLevel,
  riskLevelNotes: longText('Reasons in plain words', { ...SENSITIVE, when: riskLevel.answered, source: 'S1:1806' }),
  newAssessment,
  newAssessmentNotes: longText('Why?', {
    ...OPERATIONAL,
    when: newAssessment.is('yes'),
    guidance: 'Nothing that tells the story; that belongs into the assessment.',
    source: 'IA#217-218',
  }),
  planChange,
  planChangeNotes: longText('What and why?', {
    ...OPERATIONAL,
    when: planChange.is('yes'),
    guidance: 'Nothing that tells the story; that belongs into the plan.',
    source: 'IA#219-220',
  }),
  bidReopen: yesNo('Should the determination be looked at again?', {
    ...OPERATIONAL,
    when: any(bidStage.isOneOf('underWay', 'decided'), bidStage.isAbsent('unknown')),
    source: 'S1:1764',
  }),
  closureConsidered: yesNo('Is the case ready to be closed?', { ...OPERATIONAL, source: 'S1:1847' }),
};

const nextReview = date('Next review on', {
  ...OPERATIONAL,
  guidance: 'Within three months.',
  source: 'IA#221-222; S1:1799',
});

const nextReviewDueAt = computed('Next review at the latest', {
  as: 'dateTime',
  from: [heldOn],
  explains: { quarter: 'Three months after this review.' },
  compute: (read, { timeZone }) => {
    const held = read(heldOn);
    if (held === undefined) return undefined;
    return { value: dueAt(startOfDay(held, timeZone), reviewTimer.limit, timeZone), because: 'quarter' };
  },
  sensitivity: 'operational',
  source: 'S1:1799',
});

/** The meeting that looks at the whole plan, at least every three months. */
export const review = section(
  'Review meeting',
  {
    date: heldOn,
    involved,
    involvedOther: other(involved.includes('otherPerson'), 'sensitive'),
    childNotPresentReason: longText('Why was the child not there?', {
      ...SENSITIVE,
      when: all(involved.answered, not(involved.includes('child'))),
      source: 'S1:882',
    }),
    ...progress,
    ...conclusions,
    childViews: longText('What does the child say about the help?', {
      ...SENSITIVE,
      absent: MAY_DECLINE,
      hint: 'What helped you? What should we do otherwise?',
      guidance: 'In the child’s own words; complaints are welcome.',
      source: 'S1:1843',
    }),
    childViewsRating: rating('How does the child find the help?', FEELING, {
      ...SENSITIVE,
      absent: MAY_DECLINE,
      hint: 'How do you find the help you get?',
      source: 'S1:1843',
    }),
    nextReviewDueAt,
    nextReview,
    nextReviewTooLate: isLaterThan('Is the next review too late?', {
      day: nextReview,
      limit: nextReviewDueAt,
      source: 'IA#221-222; S1:1799',
    }),
    nextSteps: longText('Next steps', { ...SENSITIVE, source: 'IA#223' }),
    bidCoordinatorInformed: choice('Was the coordinator of the panel informed?', yesNoNotApplicable, {
      ...OPERATIONAL,
      when: any(bidStage.is('decided'), bidStage.isAbsent('unknown')),
      source: 'S1:1777',
    }),
  },
  { when: occasion.questions.parts.includes('review') },
);
