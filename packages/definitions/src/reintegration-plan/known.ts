import { any, section } from '@amparo/model';
import { KNOWN_TITLE, knownAccompaniment, knownAge, knownDifficulty } from '../shared/known-facts.js';

const ageYears = knownAge();

/** What the case already knows of the child who returns. */
export const known = section(KNOWN_TITLE, {
  accompanimentStatus: knownAccompaniment(),
  ageYears,
  functionalDifficulty: knownDifficulty(),
});

const ageUnknown = ageYears.isAbsent('unknown');

// No upper bound: only children have this plan, and an age above 17 that is in doubt takes nothing from them (REG-03).
// A child of unknown age is asked everything that an age opens: nothing is lost, and nobody is left without an escort.
/** Holds for a child of school age, and while the age is not known. */
export const ofSchoolAge = any(ageYears.compare('>=', 5), ageUnknown);

/** Holds for a child of 14 or more, and while the age is not known. */
export const fourteenOrMore = any(ageYears.compare('>=', 14), ageUnknown);

/** Holds for a child of 15 or more, who is brought to the airport, and while the age is not known. */
export const fifteenOrMore = any(ageYears.compare('>=', 15), ageUnknown);
