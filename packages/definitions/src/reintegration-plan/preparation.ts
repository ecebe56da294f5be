import { any, checklist, choice, choices, codes, date, longText, section, text, yesNo } from '@amparo/model';
import { UNKNOWN } from '../shared/absences.js';
import { other } from '../shared/other.js';
import { yesNoNotApplicable } from '../shared/scales.js';
import { toFamily } from './decision.js';

const travelDocument = choice(
  'Travel document',
  codes({
    passport: 'Passport',
    laissezPasser: 'Laissez-passer',
    otherTravelDoc: 'Another travel document',
    missing: 'None yet',
  }),
  { expected: true, sensitivity: 'sensitive', source: 'S1:2069' },
);

const medicalFitness = choice(
  'Fit to travel',
  codes({ fit: 'Fit', fitWithEscort: 'Fit with an escort', notFit: 'Not fit' }),
  {
    expected: true,
    absent: UNKNOWN,
    guidance: 'What a health worker says, not what it looks like.',
    sensitivity: 'restricted',
    source: 'KE-T F',
  },
);

const medicalFitnessNotes = longText('Medical needs', { sensitivity: 'restricted', source: 'KE-T F' });

const familyContactBeforeTravel = yesNo('Has the child been in contact with the family before travel?', {
  when: toFamily,
  expected: true,
  sensitivity: 'sensitive',
  source: 'S1:2071',
});

const infoSharedWithOrigin = choices(
  'Parts of the file shared with the country of origin, with consent',
  codes({
    identity: 'Identity and family',
    decision: 'The decision on best interests',
    plan: 'This plan',
    health: 'Health',
    education: 'School',
    risks: 'Risks and protection',
    none: 'None',
  }),
  {
    alone: ['none'],
    expected: true,
    guidance: 'Only what the next worker needs, and nothing to a State that may persecute.',
    sensitivity: 'operational',
    source: 'S1:2037; S0:426-427',
  },
);

/** Preparation of the departure. */
export const preparation = section('Before departure', {
  travelDocument,
  travelDocumentOther: other(travelDocument.is('otherTravelDoc'), 'sensitive'),
  exitAuthorisation: yesNo('Are all permissions to leave and to enter there?', {
    expected: true,
    sensitivity: 'operational',
    source: 'S1:2071',
  }),
  medicalFitness,
  medicalFitnessNotes,
  medicationPlan: longText('Medicines for the journey and the first weeks', {
    when: any(medicalFitness.isOneOf('fitWithEscort', 'notFit'), medicalFitnessNotes.answered),
    sensitivity: 'restricted',
    source: 'KE-T E/F',
  }),
  vaccinationRecord: choice('Is the vaccination record packed?', yesNoNotApplicable, {
    absent: UNKNOWN,
    sensitivity: 'sensitive',
    source: 'KE-A 7A',
  }),
  belongings: checklist(
    'Handed to the child',
    codes({
      id: 'Identity papers',
      birthCertificate: 'Birth certificate',
      schoolRecords: 'School papers',
      medicalRecords: 'Medical papers',
      photosFamily: 'Photos of the family',
      money: 'Money',
      phone: 'Phone',
    }),
    { expected: true, sensitivity: 'sensitive', source: 'KE-T F' },
  ),
  familyContactBeforeTravel,
  familyContactBeforeTravelNotes: text('When, and how was it?', {
    when: familyContactBeforeTravel.is('yes'),
    expected: true,
    sensitivity: 'sensitive',
    source: 'S1:2071',
  }),
  childPreparedFor: checklist(
    'Talked through with the child',
    codes({
      whoMeets: 'Who will be there on arrival',
      journey: 'The journey',
      rights: 'The child’s rights',
      changes: 'What may have changed at home',
      emergencyContact: 'Whom to call in need',
      reintegrationPlan: 'This plan',
      choiceToChange: 'That the child may still change their mind',
    }),
    { expected: true, sensitivity: 'operational', source: 'S1:2069; reintegrationhb' },
  ),
  infoSharedWithOrigin,
  infoSharedWithOriginOn: date('On which day?', {
    when: infoSharedWithOrigin.includesAny('identity', 'decision', 'plan', 'health', 'education', 'risks'),
    expected: true,
    notAfter: 'today',
    sensitivity: 'operational',
    source: 'S1:2037; S0:426-427',
  }),
});
