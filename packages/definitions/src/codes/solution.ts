import { codeList } from '@amparo/model';

/** Where a child may live in safety for good. */
export const solution = codeList(
  'solution',
  {
    remainIntegrate: 'Stay and integrate in host community',
    remainWithCare: 'Stay with alternative care',
    reunifyHost: 'Family reunification in this country',
    reunifyOrigin: 'Family reunification in country of origin',
    reunifyThird: 'Family reunification in a third country',
    voluntaryReturn: 'Voluntary return and reintegration (with family)',
    voluntaryReturnCare: 'Voluntary return to other care',
    resettlement: 'Resettlement in a third country',
    complementaryPathway: 'Complementary pathway',
    maintain: 'Keep present arrangement for now',
    none: 'No solution yet',
  },
  'S1:1886-1889; S1:1687; S1:1951',
);
