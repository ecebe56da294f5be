import { section, yesNo } from '@amparo/model';
import { UNKNOWN } from '../shared/absences.js';
import { KNOWN_TITLE, knownAccompaniment, knownAge, knownAgeDoubt } from '../shared/known-facts.js';

/** What the consent reads of the registration: which permissions are asked for, and whether the child gives consent too. */
export const known = section(KNOWN_TITLE, {
  accompanimentStatus: knownAccompaniment(),
  ageYears: knownAge(),
  ageInDoubt: knownAgeDoubt(),
  internationalProtectionSigns: yesNo('Any sign that international protection may be needed?', {
    absent: UNKNOWN,
    sensitivity: 'restricted',
    source: 'DESIGN; content chapter 0',
  }),
});
