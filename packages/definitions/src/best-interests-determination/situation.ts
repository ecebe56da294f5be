import { checklist, choice, choices, codes, file, longText, not, section, type AbsentReason } from '@amparo/model';
import { MAY_WAIT } from '../shared/absences.js';
import { hasGuardian } from './known.js';

// A child may keep silent; that nobody asked is no reason here.
const DECLINED: readonly AbsentReason[] = ['declined'];

const restricted = { expected: true, sensitivity: 'restricted' } as const;

const bidIndividualFactors = checklist(
  'Looked at for this child',
  codes({
    age: 'Age',
    maturity: 'Maturity',
    sexAndGender: 'Sex and gender',
    disability: 'Disability',
    minority: 'Belonging to a minority',
    accompaniment: 'With whom the child is',
    migrationStatus: 'Legal stay',
    trafficking: 'Trafficking',
    otherFactor: 'Something else',
  }),
  {
    ...restricted,
    guidance: 'Tick each one once you have looked at it, also where it turned out not to matter; say so below.',
    source: 'S1:1663',
  },
);

const story = {
  bidHistory: longText('The child’s history', {
    ...restricted,
    guidance: 'Before, during and after the move. Take it from the assessment; do not make the child tell it again.',
    source: 'S1:1661',
  }),
  bidPresentSituation: longText('Life and care now', { ...restricted, source: 'S1:1661' }),
  bidIndividualFactors,
  bidIndividualFactorsNotes: longText('What matters in these, and what does not?', {
    ...restricted,
    source: 'S1:1663',
  }),
};

const bidGuardianStatementFiles = file('The guardian’s statement as a document', {
  when: hasGuardian,
  accept: ['application/pdf', 'image/jpeg', 'image/png'],
  sensitivity: 'restricted',
  source: 'S1:1706; S1:415',
});

const views = {
  bidViews: longText('What the child thinks and wishes', {
    ...restricted,
    absent: DECLINED,
    hint: 'What would you like to happen? You do not have to decide.',
    guidance:
      'In the child’s own words, and how mature you find the child in this question. Of a child too small to speak, ' +
      'write what you see: who comforts it, what frightens it.',
    source: 'S0:414; S1:1706',
  }),
  bidViewsExpressedBy: choices(
    'How did the child express it?',
    codes({
      inPerson: 'By speaking',
      statement: 'In a statement',
      drawing: 'In a drawing',
      throughGuardian: 'Through the guardian',
      throughCaseworker: 'Through the caseworker',
      notExpressed: 'Not at all',
    }),
    { expected: true, alone: ['notExpressed'], sensitivity: 'operational', source: 'S1:1706' },
  ),
  bidGuardianStatement: longText('What the guardian says about the child’s wishes', {
    when: hasGuardian,
    ...restricted,
    expected: not(bidGuardianStatementFiles.answered),
    source: 'S1:1706; S1:415',
  }),
  bidGuardianStatementFiles,
};

/** B: the child’s history, present situation, and the four groups of rights. */
export const situation = section('History and situation', {
  ...story,
  ...views,
  bidFamily: longText('Family and close relationships', { ...restricted, source: 'S0:414' }),
  bidSafety: longText('Safety and protection', {
    ...restricted,
    guidance: 'Now, and where each option would lead.',
    source: 'S0:414',
  }),
  bidDevelopment: longText('Development and identity', {
    ...restricted,
    guidance: 'Health, school, language, faith, belonging: what the child needs to grow up well.',
    source: 'S0:414',
  }),
  bidConflictingRights: longText('Where these pull apart, and how you weigh them', {
    ...restricted,
    source: 'S1:1686',
  }),
  bidInternationalProtection: choice(
    'International protection',
    codes({
      none: 'No wish and no sign',
      wishExpressed: 'The child or family wishes for it',
      signsPresent: 'There are signs of a need',
      procedurePending: 'A procedure is under way',
      recognised: 'Recognised',
      rejected: 'Rejected',
    }),
    {
      ...restricted,
      absent: MAY_WAIT,
      guidance: 'As soon as there is a wish or a sign, refer; the way to protection stays open all through.',
      source: 'S1:1707-1708',
    },
  ),
  bidInformationGaps: longText('What is still missing, and what does that change?', {
    sensitivity: 'sensitive',
    source: 'S1:1296',
  }),
});
