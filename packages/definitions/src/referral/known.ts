import { section } from '@amparo/model';
import { KNOWN_TITLE, knownAge, knownDisclosure, knownTraffickingSigns } from '../shared/known-facts.js';

/** What the conditions of the referral read of the registration. */
export const known = section(KNOWN_TITLE, {
  ageYears: knownAge(),
  traffickingSigns: knownTraffickingSigns(),
  gbvDisclosed: knownDisclosure(),
});
