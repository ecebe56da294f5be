import { all, any, choice, not, section, yesNo } from '@amparo/model';
import { tracingDecision as tracingDecisions } from '../codes/tracing-decision.js';
import { UNKNOWN } from '../shared/absences.js';
import { KNOWN_TITLE, knownAccompaniment, knownAge, knownCare } from '../shared/known-facts.js';
import { tooYoungToAssent } from '../shared/too-young-to-assent.js';

const accompanimentStatus = knownAccompaniment();
const ageYears = knownAge();

/** Holds unless the child is known to be with a parent or legal guardian. */
export const notAccompanied = not(accompanimentStatus.is('accompanied'));

/** Holds for a child of five years or less. */
export const underSix = tooYoungToAssent(ageYears);

/** Holds unless the child is known to be older than five. */
export const perhapsUnderSix = not(ageYears.compare('>', 5));

const familyInTrafficking = yesNo('Could the family be involved in trafficking?', {
  absent: UNKNOWN,
  guidance: 'As the trafficking screening found. Do not ask the child for it here.',
  sensitivity: 'restricted',
  source: 'S1:1456-1461',
});

/** Holds when contact with the family would be dangerous, or might be. */
export const familyFeared = any(familyInTrafficking.is('yes'), familyInTrafficking.isAbsent('unknown'));

const photoPermitted = yesNo('Did family or guardian permit a photo?', {
  guidance: 'As the consent says. Without a yes there is no photo.',
  sensitivity: 'operational',
  source: 'P17 photos',
});

const photoWished = yesNo('Does the child agree to a photo?', {
  guidance: 'As the assent says. A no of the child counts, whoever else permitted it.',
  sensitivity: 'operational',
  source: 'P17 photos; DESIGN',
});

/** Holds when a photo is permitted, and the child has not said no. */
export const photoAllowed = all(photoPermitted.is('yes'), not(photoWished.is('no')));

/** What the conditions of tracing read of the registration. */
export const known = section(KNOWN_TITLE, {
  accompanimentStatus,
  ageYears,
  careArrangement: knownCare(),
  tracingDecision: choice('What does the best interests assessment say on tracing?', tracingDecisions, {
    expected: notAccompanied,
    absent: UNKNOWN,
    guidance: 'Nobody is searched for against it.',
    sensitivity: 'sensitive',
    source: 'S1:1547; S1:1553',
  }),
  familyInTrafficking,
  photoPermitted,
  photoWished,
});
