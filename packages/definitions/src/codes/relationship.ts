import { codeList } from '@amparo/model';

/** What somebody is to the child. */
export const relationship = codeList(
  'relationship',
  {
    mother: 'Mother',
    father: 'Father',
    stepmother: 'Stepmother',
    stepfather: 'Stepfather',
    grandmother: 'Grandmother',
    grandfather: 'Grandfather',
    aunt: 'Aunt',
    uncle: 'Uncle',
    sister: 'Sister',
    brother: 'Brother',
    cousin: 'Cousin',
    spouse: 'Husband or wife',
    partner: 'Partner',
    fosterParent: 'Foster parent',
    legalGuardian: 'Legal guardian',
    caregiver: 'Caregiver',
    otherFamily: 'Other family',
    nonFamily: 'Not family',
  },
  'PH; TZ relation',
);
