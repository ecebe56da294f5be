import { section } from '@amparo/model';
import { KNOWN_TITLE, knownAge } from '../shared/known-facts.js';

/** What the conditions of the transfer read of the registration. */
export const known = section(KNOWN_TITLE, { ageYears: knownAge() });
