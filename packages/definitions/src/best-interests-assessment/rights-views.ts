import { any, choice, choices, codes, file, list, longText, not, number, section, text, yesNo } from '@amparo/model';
import { careArrangement } from '../codes/care-arrangement.js';
import { relationship } from '../codes/relationship.js';
import { MAY_DECLINE, UNKNOWN } from '../shared/absences.js';
import { other } from '../shared/other.js';
import { knownFacts, notAccompanied } from './known.js';
import { setup } from './setup.js';

const childViews = longText('What does the child say about the situation and wish for?', {
  expected: true,
  hint: 'You know your life best. What would you like to happen?',
  guidance: 'In the child’s own words, not in yours. No detail of violence.',
  sensitivity: 'restricted',
  source: 'IA#171; S1:1294; S0:414',
});

const childViewsFiles = file('Drawing by the child', {
  accept: ['image/jpeg', 'image/png', 'image/webp'],
  most: 3,
  guidance: 'Only if the child agrees to its being kept; no names on it.',
  sensitivity: 'restricted',
  source: 'IA#171; S1:1294; S0:414',
});

/** Holds when neither words nor a drawing of the child are there. */
export const noViews = not(any(childViews.answered, childViewsFiles.answered));

const views = {
  childViews,
  childViewsFiles,
  childViewsHow: choices(
    'How did the child speak?',
    codes({
      conversation: 'In conversation',
      drawing: 'By drawing',
      play: 'In play',
      observation: 'By what was seen',
      throughTrustedPerson: 'Through a person it trusts',
      signOrAssistiveTool: 'With signs or an aid',
    }),
    { expected: true, sensitivity: 'operational', source: 'S1:1199' },
  ),
  childViewsNotObtainedReason: longText('Why are the child’s views missing?', {
    when: noViews,
    expected: true,
    guidance: 'Very small children show what they want: write what you saw. Age alone is seldom a reason.',
    sensitivity: 'sensitive',
    source: 'S1:882',
  }),
  childViewsWeight: choice(
    'What weight do the views have, by age and maturity?',
    codes({
      determining: 'They decide',
      strong: 'Much weight',
      limited: 'Some weight',
      notPossible: 'No weight is possible',
    }),
    { expected: true, sensitivity: 'sensitive', source: 'S1:1294' },
  ),
  childWorries: longText('What worries the child most?', {
    absent: MAY_DECLINE,
    hint: 'Is there something you worry about?',
    sensitivity: 'restricted',
    source: 'S1:1138',
  }),
};

const LIST_SOURCE = 'P17 child_wishes';

const contacts = {
  childWantsContactWith: list('Whom does the child want to find or reach?', 'a person', {
    hint: 'Is there somebody you would like to talk to or to find?',
    guidance: 'In the order of the child’s wish. Reach nobody before it is known to be safe.',
    source: LIST_SOURCE,
    questions: {
      name: text('Name', { expected: true, absent: MAY_DECLINE, sensitivity: 'identifying', source: LIST_SOURCE }),
      relation: choice('Who is this to the child?', relationship, {
        expected: true,
        absent: UNKNOWN,
        sensitivity: 'sensitive',
        source: LIST_SOURCE,
      }),
      wishOrder: number('Order of the wish', { min: 1, max: 50, sensitivity: 'operational', source: LIST_SOURCE }),
      place: text('Known place', { absent: MAY_DECLINE, sensitivity: 'identifying', source: LIST_SOURCE }),
    },
  }),
};

const apart = { when: notAccompanied, expected: true, absent: MAY_DECLINE, sensitivity: 'sensitive' } as const;

const childWantsTracing = choice(
  'Does the child want the family to be looked for?',
  codes({ yes: 'Yes', later: 'Later', unsure: 'Not sure', no: 'No' }),
  {
    ...apart,
    hint: 'Would you like us to look for your family? You can say yes, later or no.',
    guidance: 'No wish, no tracing. Never ask in front of adults who travel with the child.',
    source: LIST_SOURCE,
  },
);

const childWantsReunification = choice(
  'Does the child want to live with the family again?',
  codes({ yesSoon: 'Yes, soon', yesLater: 'Yes, later', unsure: 'Not sure', no: 'No' }),
  { ...apart, hint: 'Where would you like to live?', source: LIST_SOURCE },
);

const childCarePreference = choice('What care does the child wish for?', careArrangement, {
  absent: MAY_DECLINE,
  sensitivity: 'sensitive',
  source: LIST_SOURCE,
});

const wishes = {
  ...contacts,
  childWantsTracing,
  childWantsReunification,
  childTracingReasons: longText('Why not, or why not now?', {
    when: any(
      childWantsTracing.isOneOf('later', 'unsure', 'no'),
      childWantsReunification.isOneOf('yesLater', 'unsure', 'no'),
    ),
    expected: true,
    absent: MAY_DECLINE,
    guidance: 'A child who holds back may know of a danger. Do not press.',
    sensitivity: 'restricted',
    source: 'P17 child_wishes; S1:1554',
  }),
  childCarePreference,
  childCarePreferenceOther: other(childCarePreference.is('other'), 'sensitive'),
  childPlacePreference: text('Where does the child wish to live?', {
    absent: MAY_DECLINE,
    sensitivity: 'sensitive',
    source: LIST_SOURCE,
  }),
};

const disagreement = yesNo('Does the child disagree with you, or with a caregiver?', {
  expected: true,
  sensitivity: 'operational',
  source: 'S1:1320',
});

/** What the child says and wants, and whether others see it otherwise. */
export const rightsViews = section('The child’s views', {
  ...views,
  ...wishes,
  caregiverViews: longText('What do parents, caregivers or the guardian say?', {
    expected: any(
      knownFacts.questions.accompanimentStatus.isOneOf('accompanied', 'separated'),
      setup.questions.guardianParticipates.isOneOf('yes', 'informedOnly'),
    ),
    absent: UNKNOWN,
    guidance: 'Hear them apart from the child.',
    sensitivity: 'restricted',
    source: 'IA#173',
  }),
  disagreement,
  disagreementJustification: longText('Why is what you propose still best for the child?', {
    when: disagreement.is('yes'),
    expected: true,
    sensitivity: 'sensitive',
    source: 'S1:1320',
  }),
});
