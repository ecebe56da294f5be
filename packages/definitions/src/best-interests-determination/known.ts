import { choice, codes, not, section, yesNo } from '@amparo/model';
import { KNOWN_TITLE, knownAccompaniment, knownCare, knownDifficulty } from '../shared/known-facts.js';
import { UNKNOWN } from '../shared/absences.js';

const accompanimentStatus = knownAccompaniment();

const guardianAppointed = choice('Is a guardian appointed?', codes({ yes: 'Yes', requested: 'Requested', no: 'No' }), {
  expected: true,
  absent: UNKNOWN,
  guidance: 'Nobody else may speak for a child without parents before the panel.',
  sensitivity: 'operational',
  source: 'DESIGN; content chapter 0',
});

/** Holds unless the child is known to be with a parent or legal guardian. */
export const notAccompanied = not(accompanimentStatus.is('accompanied'));

/** Holds when a guardian is appointed. */
export const hasGuardian = guardianAppointed.is('yes');

/** What the conditions of the determination read of the registration. */
export const known = section(KNOWN_TITLE, {
  accompanimentStatus,
  guardianAppointed,
  careArrangement: knownCare(),
  functionalDifficulty: knownDifficulty(),
  familyConcern: yesNo('Did the search find a sign of harm in the family, or of a part in trafficking?', {
    absent: UNKNOWN,
    guidance: 'What could not be ruled out counts as well.',
    sensitivity: 'restricted',
    source: 'S1:1549; S1:1456',
  }),
});
