import { longText, not, rating, section } from '@amparo/model';
import { MAY_DECLINE } from '../shared/absences.js';
import { HIGH_TO_LOW, QUALITY } from '../shared/scales.js';
import { knownFacts, notAccompanied } from './known.js';

const someCare = not(knownFacts.questions.careArrangement.is('noCare'));
const ofCare = { when: someCare, expected: true, sensitivity: 'restricted' } as const;

const famCaregiverCapacity = rating('How well can the caregiver protect, comfort and provide?', QUALITY, {
  ...ofCare,
  source: 'S1:1313; S1:1541',
});
const famCareQuality = rating('How good and stable is the care?', QUALITY, {
  ...ofCare,
  source: 'CC care arrangement',
});
const famAttachment = rating('How close are the child and the caregiver?', HIGH_TO_LOW, {
  when: someCare,
  guidance: 'Watch to whom the child turns when it is afraid or hurt.',
  sensitivity: 'restricted',
  source: 'KE-A 1B',
});

/** Family and close relationships. */
export const rightsFamily = section('Family and close relationships', {
  famRelations: longText('Family, caregivers, and how they live together', {
    expected: true,
    absent: MAY_DECLINE,
    hint: 'Who are the people that matter to you?',
    sensitivity: 'restricted',
    source: 'IA#157; CC',
  }),
  famSeparationHistory: longText('How the separation went on, and what contact was kept', {
    when: notAccompanied,
    expected: true,
    absent: MAY_DECLINE,
    sensitivity: 'restricted',
    source: 'P17 tracing',
  }),
  famCaregiverCapacity,
  famCaregiverCapacityNotes: longText('What do you base this on?', {
    when: famCaregiverCapacity.answered,
    sensitivity: 'restricted',
    source: 'S1:1313; S1:1541',
  }),
  famCareQuality,
  famCareQualityNotes: longText('What do you base this on?', {
    when: famCareQuality.answered,
    sensitivity: 'restricted',
    source: 'CC care arrangement',
  }),
  famAttachment,
  famAttachmentNotes: longText('What do you base this on?', {
    when: famAttachment.answered,
    sensitivity: 'restricted',
    source: 'KE-A 1B',
  }),
  famSiblings: longText('Brothers and sisters, and the wish to stay together', {
    absent: MAY_DECLINE,
    guidance: 'Leave it out if there are none. Keep them together unless that harms one of them.',
    sensitivity: 'sensitive',
    source: 'KE-A 1A',
  }),
  famPeers: longText('Friends and other people', {
    absent: MAY_DECLINE,
    hint: 'Do you have friends here?',
    sensitivity: 'sensitive',
    source: 'IA#162',
  }),
});
