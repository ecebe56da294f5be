import { codeList } from '@amparo/model';

/** Who cares for the child, and where. */
export const careArrangement = codeList(
  'careArrangement',
  {
    parental: 'With one or both parents',
    stepParent: 'With step-parent',
    customaryCaregiver: 'With customary caregiver',
    adultSibling: 'With adult sibling',
    kinship: 'Kinship care',
    foster: 'Foster or host family',
    kafala: 'Kafala',
    otherFamilyBased: 'Other family-based',
    supervisedIndependent: 'Supervised independent living',
    childHeaded: 'Child-headed household',
    childCarer: 'Child is the carer',
    temporaryFacility: 'Temporary child protection facility (max 2 months)',
    institutional: 'Residential care',
    unrelatedAdult: 'With unrelated adult, informal',
    peers: 'With other children or peers',
    workplace: 'At workplace or with employer',
    street: 'On the street',
    detention: 'In detention',
    noCare: 'No care arrangement',
    other: 'Other',
  },
  'IA CARE_ARRANGEMENT; PH; TZ; S1:1913-1925',
);
