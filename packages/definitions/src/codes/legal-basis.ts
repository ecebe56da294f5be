import { codeList } from '@amparo/model';

/** The legal ground for keeping details. */
export const legalBasis = codeList(
  'legalBasis',
  {
    consent: 'Consent',
    vitalInterests: 'Vital interests',
    legalDuty: 'Legal duty',
    publicTask: 'Public task',
  },
  'IA#7; PH',
);
