/**
 * What can meet in one child on the move and weigh more together than each alone (S1:1110-1118). It is listed so that the
 * worker thinks of it, and changes no level.
 */
export const intersectingFactors = [
  'child',
  'noCaregivers',
  'culture',
  'irregularStatus',
  'discrimination',
  'mobility',
  'gender',
] as const;

/** One of the seven. */
export type IntersectingFactor = (typeof intersectingFactors)[number];
