import { attest, choice, choices, codes, computed, date, longText, not, number, section, yesNo } from '@amparo/model';
import { assessmentTimer, dueAt as limitAfter } from '@amparo/risk';
import { UNKNOWN } from '../shared/absences.js';
import { other } from '../shared/other.js';
import { caseHeader } from './case-header.js';
import { knownFacts, notAccompanied } from './known.js';

const { completedAt } = caseHeader.questions;
const { registeredAt, accompanimentStatus } = knownFacts.questions;

const biaReason = choices(
  'Why is this assessment done?',
  codes({
    initialUasc: 'First assessment of an unaccompanied or separated child',
    accompaniedAtRisk: 'An accompanied child is at risk',
    temporaryCare: 'Temporary care',
    alternativeCareChange: 'A change of care',
    familyTracingStart: 'Family tracing begins',
    familyReunification: 'Family reunification',
    transfer: 'Transfer of the case',
    voluntaryReturn: 'Voluntary return',
    resettlement: 'Resettlement',
    beforeBid: 'Before a best interests determination',
    review: 'Review',
    otherReason: 'Another reason',
  }),
  { expected: true, sensitivity: 'sensitive', source: 'TZ BIA purpose; S1:1310; CC' },
);

const biaSequence = number('Which assessment of this case is it?', {
  min: 1,
  max: 99,
  guidance: 'Count: 1 for the first. Earlier ones stay as they are.',
  sensitivity: 'operational',
  source: 'S1:1289',
});

// The 24 hours are those of the first assessment; later ones follow the child’s life.
const dueAt = computed('Assessment due', {
  when: not(biaSequence.compare('>', 1)),
  as: 'dateTime',
  from: [registeredAt],
  explains: { day: 'Within 24 hours of registration.' },
  compute: (read, { timeZone }) => {
    const from = read(registeredAt);
    return from === undefined
      ? undefined
      : { value: limitAfter(from, assessmentTimer.limit, timeZone), because: 'day' };
  },
  sensitivity: 'operational',
  source: 'S1:1293',
});

const late = computed('Is the assessment late?', {
  as: 'yesNo',
  from: [dueAt, completedAt],
  explains: {
    late: 'It was not completed within 24 hours of registration.',
    onTime: 'The 24 hours after registration have not passed.',
  },
  compute: (read, { now }) => {
    const due = read(dueAt);
    if (typeof due !== 'string') return undefined;
    const isLate = Date.parse(read(completedAt) ?? now) > Date.parse(due);
    return isLate ? { value: 'yes', because: 'late' } : { value: 'no', because: 'onTime' };
  },
  sensitivity: 'operational',
  source: 'S1:1293',
});

const homeVisitDone = yesNo('Was the living place visited?', {
  expected: true,
  sensitivity: 'operational',
  source: 'S1:1313; CC',
});

/** Why, when and by whom the child is assessed. */
export const setup = section('About this assessment', {
  shortAssessment: yesNo('Is this a short assessment?', {
    guidance:
      'Only where very many arrive at once or help cannot wait. It keeps the child’s views, the risks, the care and the recommendations; the rest must follow.',
    sensitivity: 'operational',
    source: 'UNHCR BIP toolbox list; S1:1293',
  }),
  biaSequence,
  dueAt,
  late,
  lateReason: longText('Why is it late?', {
    when: late.is('yes'),
    expected: true,
    sensitivity: 'operational',
    source: 'S1:1293',
  }),
  biaReason,
  biaReasonOther: other(biaReason.includes('otherReason'), 'sensitive'),
  biaStatus: choice(
    'Status',
    codes({
      pendingInterview: 'The child is still to be heard',
      pendingRecommendation: 'Recommendations are still to be written',
      pendingReview: 'Waits for the supervisor',
      completed: 'Completed',
    }),
    { expected: true, sensitivity: 'operational', source: 'TZ BIA status' },
  ),
  priorBiaDate: date('Date of the last assessment', {
    when: biaSequence.compare('>', 1),
    expected: true,
    notAfter: 'today',
    sensitivity: 'operational',
    source: 'TZ prior conducted',
  }),
  homeVisitDone,
  homeVisitNotDoneReason: longText('Why not?', {
    when: homeVisitDone.is('no'),
    expected: true,
    sensitivity: 'sensitive',
    source: 'CC',
  }),
  authoritiesInformedBeforeStart: yesNo('Was the child protection authority informed before you began?', {
    when: accompanimentStatus.is('unaccompanied'),
    expected: true,
    absent: UNKNOWN,
    guidance: 'It comes first, unless the authority itself is the danger.',
    sensitivity: 'operational',
    source: 'S1:995; S1:1312',
  }),
  guardianParticipates: choice(
    'Does the guardian take part?',
    codes({
      yes: 'Yes',
      informedOnly: 'Only informed',
      noGuardianYet: 'There is no guardian yet',
      excludedForSafety: 'Kept out for the child’s safety',
    }),
    { when: notAccompanied, expected: true, sensitivity: 'sensitive', source: 'S1:415; S1:1321' },
  ),
  assessorQualified: attest('I am a qualified child protection worker', {
    expected: true,
    guidance: 'If you are not, make the child safe and call somebody who is.',
    sensitivity: 'operational',
    source: 'S1:1294',
  }),
});
