import { section } from '@amparo/model';
import { KNOWN_TITLE, knownAccompaniment, knownAge, knownAgeDoubt } from '../shared/known-facts.js';

/** What the assent reads of the registration; the age chooses the words and the questions. */
export const known = section(KNOWN_TITLE, {
  accompanimentStatus: knownAccompaniment(),
  ageYears: knownAge(),
  ageInDoubt: knownAgeDoubt(),
});
