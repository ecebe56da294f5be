import { any, attest, choice, choices, codes, group, not, yesNo, type Condition } from '@amparo/model';
import { legalBasis as codeList } from '../codes/legal-basis.js';
import { UNKNOWN } from '../shared/absences.js';
import { other } from '../shared/other.js';
import { person } from '../shared/person.js';
import { known } from './known.js';

const { accompanimentStatus } = known.questions;

const legalBasis = choice('What allows us to keep the information?', codeList, {
  required: true,
  ifMissing: 'Say what allows you to keep the information; without a ground nothing may be kept.',
  guidance: 'Vital interests: life or safety is at stake and nobody could be asked. Ask as soon as it is safe.',
  sensitivity: 'operational',
  source: 'IA#7; PH legitimate_basis',
});

/** Holds when the ground is consent. */
export const byConsent = legalBasis.is('consent');

const consentGiverRole = choices(
  'Who gives consent?',
  codes({
    oneParent: 'One parent',
    bothParents: 'Both parents',
    legalGuardian: 'Legal guardian',
    customaryCaregiver: 'Customary caregiver',
    childAged15Plus: 'The child itself, where it is old enough to decide',
    courtOrAuthority: 'A court or authority',
    otherGiver: 'Somebody else',
  }),
  {
    expected: true,
    guidance:
      'The adult who travels with the child has no say by that alone. Where the child decides, ask the caregiver only if the child allows it.',
    sensitivity: 'sensitive',
    source: 'IA#8',
  },
);

/** Holds when it was said that an adult gives consent; while nobody says who does, it is no adult’s. */
export const givenByAdult: Condition = consentGiverRole.includesAny(
  'oneParent',
  'bothParents',
  'legalGuardian',
  'customaryCaregiver',
  'courtOrAuthority',
  'otherGiver',
);

/** Holds unless only the child gives consent; while nobody says who does, it may be an adult who is a danger. */
export const maybeByAdult: Condition = any(givenByAdult, not(consentGiverRole.answered));

const consentGiver = group('Person who gives consent', person({ accompaniment: accompanimentStatus }), {
  when: byConsent,
  block: 'person',
  guidance: 'Write down no way to reach this person before you know that contact is safe for the child.',
  source: 'IA#8-9',
});

/** Who decides, with what right, and whether it is safe to ask. */
export const giver = {
  legalBasis,
  consentGiverRole,
  consentGiverRoleOther: other(consentGiverRole.includes('otherGiver'), 'sensitive'),
  consentGiver,
  giverAuthorityProof: choice(
    'What shows the right to decide for the child?',
    codes({
      document: 'A document',
      courtDecision: 'A decision of a court',
      knownToService: 'The person is known to a service',
      notChecked: 'Not checked yet',
    }),
    { expected: true, sensitivity: 'sensitive', source: 'S1:950' },
  ),
  giverSafetyCheck: yesNo('Is it safe for the child that this person is contacted?', {
    expected: true,
    absent: UNKNOWN,
    guidance: 'Ask the child first, alone. Not known is not safe.',
    sensitivity: 'restricted',
    source: 'S1:1003; S1:1082',
  }),
  bothParentsSought: choice(
    'Were both parents asked?',
    codes({
      yes: 'Yes',
      oneUnavailable: 'One cannot be reached',
      oneUnsafe: 'Asking one of them is not safe',
      oneUnknown: 'One is not known',
      notApplicable: 'Does not apply',
    }),
    { when: accompanimentStatus.is('accompanied'), expected: true, sensitivity: 'sensitive', source: 'S1:1003' },
  ),
  legalCapacityConfirmed: attest('The person understands what this is about and can decide', {
    expected: true,
    guidance: 'Not in shock, not drunk, not afraid of somebody in the room.',
    sensitivity: 'operational',
    source: 'S1:884',
  }),
};
