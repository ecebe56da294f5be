import { section } from '@amparo/model';
import { KNOWN_TITLE, knownAccompaniment, knownAge } from '../shared/known-facts.js';

/** What the case already knows of the child. */
export const known = section(KNOWN_TITLE, { accompanimentStatus: knownAccompaniment(), ageYears: knownAge() });
