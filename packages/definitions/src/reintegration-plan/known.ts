import { all, any, section } from '@amparo/model';
import { KNOWN_TITLE, knownAccompaniment, knownAge, knownDifficulty } from '../shared/known-facts.js';

const ageYears = knownAge();

/** What the case already knows of the child who returns. */
export const known = section(KNOWN_TITLE, {
  accompanimentStatus: knownAccompaniment(),
  ageYears,
  functionalDifficulty: knownDifficulty(),
});

const ageUnknown = ageYears.isAbsent('unknown');

// A child of unknown age is asked everything that an age opens: nothing is lost, and nobody is left without an escort.
/** Holds for a child of school age, and while the age is not known. */
export const ofSchoolAge = any(all(ageYears.compare('>=', 5), ageYears.compare('<=', 17)), ageUnknown);

/** Holds for a child of 14 or more, and while the age is not known. */
export const fourteenOrMore = any(ageYears.compare('>=', 14), ageUnknown);

/** Holds for a child of 15 to 17, who is brought to the airport, and while the age is not known. */
export const fifteenToSeventeen = any(all(ageYears.compare('>=', 15), ageYears.compare('<=', 17)), ageUnknown);
