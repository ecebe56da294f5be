import { codeList } from '@amparo/model';

/** Sectors of humanitarian and public services. */
export const sector = codeList(
  'sector',
  {
    education: 'Education',
    foodSecurity: 'Food security',
    health: 'Health',
    livelihoods: 'Livelihoods',
    nutrition: 'Nutrition',
    protection: 'Protection',
    childProtection: 'Child protection',
    gbv: 'Gender-based violence',
    shelter: 'Shelter',
    campCoordination: 'Camp coordination',
    wash: 'Water and sanitation',
    other: 'Other',
  },
  'IA; WC-API',
);
