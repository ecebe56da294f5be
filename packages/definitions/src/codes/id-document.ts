import { codeList } from '@amparo/model';

/** Kinds of identity document. */
export const idDocument = codeList(
  'idDocument',
  {
    birthCertificate: 'Birth certificate',
    nationalId: 'National identity card',
    passport: 'Passport',
    laissezPasser: 'Laissez-passer or emergency travel paper',
    residencePermit: 'Residence permit',
    asylumCertificate: 'Asylum-seeker certificate',
    refugeeCard: 'Refugee card',
    familyBook: 'Family book',
    consularCard: 'Consular card',
    schoolCard: 'School card',
    vaccinationCard: 'Vaccination card',
    other: 'Other',
  },
  'IA cit; P17; DESIGN',
);
