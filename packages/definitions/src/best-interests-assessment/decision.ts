import { attest, checklist, choice, codes, computed, date, list, longText, section, text, yesNo } from '@amparo/model';
import { careArrangement } from '../codes/care-arrangement.js';
import { tracingDecision as tracingDecisions } from '../codes/tracing-decision.js';
import { other } from '../shared/other.js';
import { rightsGroup } from '../shared/rights-group.js';
import { knownFacts, notAccompanied } from './known.js';
import { risksIn, safRisks } from './risks.js';

const { accompanimentStatus } = knownFacts.questions;

const placementRecommendation = choice('Care that is recommended meanwhile', careArrangement, {
  expected: true,
  guidance: 'Family first, then a host or foster family; a facility last, and for the shortest time.',
  sensitivity: 'sensitive',
  source: 'S1:995; S1:1917-1919',
});

const inRow = { expected: true, sensitivity: 'operational' } as const;

const recommendations = list('Recommendations', 'a recommendation', {
  layout: 'rows',
  expected: true,
  guidance: 'What is urgent comes first, as immediate.',
  source: 'S1:1314',
  questions: {
    horizon: choice('Term', codes({ immediate: 'At once', short: 'Short', medium: 'Medium', long: 'Long' }), {
      ...inRow,
      source: 'S1:1314; S1:1602',
    }),
    rightsGroup: choice('What is it for?', rightsGroup, { ...inRow, source: 'S0:414' }),
    text: text('What?', { expected: true, maxLength: 500, sensitivity: 'sensitive', source: 'S1:1314' }),
    responsible: text('Who?', { ...inRow, guidance: 'A role or a code.', source: 'S1:1615' }),
    dueOn: date('By when?', { ...inRow, source: 'S1:1615' }),
  },
});

const facility = placementRecommendation.isOneOf('temporaryFacility', 'institutional');

const tracingDecision = choice('Family tracing', tracingDecisions, {
  when: notAccompanied,
  expected: true,
  guidance: 'Where tracing could put the child or the family at risk, it is not begun.',
  sensitivity: 'sensitive',
  source: 'S1:1553',
});

const care = {
  recommendations,
  placementRecommendation,
  placementRecommendationOther: other(placementRecommendation.is('other'), 'sensitive'),
  familyBasedConsidered: attest('Care in a family was looked for first, and is not to be had now', {
    when: facility,
    sensitivity: 'operational',
    source: 'S1:1919',
  }),
  tracingDecision,
  tracingHoldReason: longText('Why?', {
    when: tracingDecision.isOneOf('hold', 'doNotProceed'),
    expected: true,
    sensitivity: 'restricted',
    source: 'S1:1553',
  }),
};

const WITH_PARENTS: readonly string[] = ['parental', 'customaryCaregiver'];
const OF_THE_FAMILY: readonly string[] = ['family', 'caregiver'];

const bidSuggested = computed('Does the procedure ask for a determination?', {
  as: 'yesNo',
  from: [accompanimentStatus, placementRecommendation, safRisks],
  explains: {
    apart: 'Yes: the child is unaccompanied or separated, and a lasting solution is to be found.',
    atRisk: 'Yes: a risk comes from the family or the caregiver, and other care is recommended.',
    separation: 'Yes: care away from the parents is recommended.',
    together: 'Not by itself: the child stays with the family.',
  },
  compute: (read) => {
    const [company, care_] = [read(accompanimentStatus), read(placementRecommendation)];
    if (company === 'separated' || company === 'unaccompanied') return { value: 'yes', because: 'apart' };
    if (company === undefined || care_ === undefined) return undefined;
    if (WITH_PARENTS.includes(care_)) return { value: 'no', because: 'together' };
    const fromFamily = risksIn(read).some(({ from }) => from.some((each) => OF_THE_FAMILY.includes(each)));
    return { value: 'yes', because: fromFamily ? 'atRisk' : 'separation' };
  },
  sensitivity: 'operational',
  source: 'S1:1632-1633; CC',
});

const bidRequired = yesNo('Is a formal best interests determination needed?', {
  expected: true,
  guidance: 'Urgent help never waits for it.',
  sensitivity: 'operational',
  source: 'IA#177; CC',
});

const bidGround = choice(
  'On what ground?',
  codes({
    durableSolutionUasc: 'A lasting solution for an unaccompanied or separated child',
    exceptionalMeasureAtRisk: 'An exceptional step for a child at risk',
    separationFromParents: 'Separation from the parents',
    otherGround: 'Another ground',
  }),
  { when: bidRequired.is('yes'), expected: true, sensitivity: 'sensitive', source: 'CC bid_status; S1:1630-1633' },
);

const childInformedOfOutcome = attest('The child was told the outcome and the next steps, in a way it understands', {
  expected: true,
  guidance: 'Let the child say it back. Promise nothing that others decide.',
  sensitivity: 'operational',
  source: 'S1:1320',
});

/** What is recommended, and how the child took it. */
export const decision = section('Recommendations and plan for now', {
  ...care,
  bidSuggested,
  bidRequired,
  bidGround,
  bidGroundOther: other(bidGround.is('otherGround'), 'sensitive'),
  unhcrReferralNeeded: yesNo('Is a referral to UNHCR or the asylum authority needed?', {
    expected: true,
    guidance: 'Whenever the child may have fled conflict or persecution.',
    sensitivity: 'sensitive',
    source: 'S1:1319',
  }),
  childInformedOfOutcome,
  childInformedOfOutcomeOn: date('When?', {
    when: childInformedOfOutcome.attested,
    expected: true,
    notAfter: 'today',
    sensitivity: 'operational',
    source: 'S1:1320',
  }),
  childAgreement: choice(
    'How does the child see it?',
    codes({ agrees: 'Agrees', partly: 'Agrees in part', disagrees: 'Disagrees', tooYoung: 'Too young to say' }),
    {
      expected: true,
      hint: 'What do you think of this? You may say no.',
      absent: ['declined'],
      sensitivity: 'sensitive',
      source: 'S1:1320',
    },
  ),
  safeguardingCheck: checklist(
    'During this assessment …',
    codes({
      privateSpace: 'we spoke in a private place',
      noPressure: 'nobody put pressure on the child',
      noRetraumatisation: 'the child did not have to tell again what hurt',
      consentRecorded: 'consent and assent are recorded',
      trustedPersonOffered: 'a person the child trusts was offered',
      feedbackChannelExplained: 'the child knows how to complain or ask',
    }),
    { expected: true, sensitivity: 'operational', source: 'S1:1314; S1:1664' },
  ),
});
