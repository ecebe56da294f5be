import { section } from '@amparo/model';
import { KNOWN_TITLE, knownDisclosure, knownTraffickingSigns } from '../shared/known-facts.js';

/** What the conditions of the referral read of the registration. */
export const known = section(KNOWN_TITLE, {
  traffickingSigns: knownTraffickingSigns(),
  gbvDisclosed: knownDisclosure(),
});
