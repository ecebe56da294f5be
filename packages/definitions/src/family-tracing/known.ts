import { not, section } from '@amparo/model';
import { KNOWN_TITLE, knownAccompaniment, knownAge, knownCare } from '../shared/known-facts.js';

const accompanimentStatus = knownAccompaniment();
const ageYears = knownAge();

/** Holds unless the child is known to be with a parent or legal guardian. */
export const notAccompanied = not(accompanimentStatus.is('accompanied'));

/** Holds for a child of five years or less. */
export const underSix = ageYears.compare('<=', 5);

/** Holds unless the child is known to be older than five. */
export const perhapsUnderSix = not(ageYears.compare('>', 5));

/** What the conditions of tracing read of the registration. */
export const known = section(KNOWN_TITLE, { accompanimentStatus, ageYears, careArrangement: knownCare() });
