import { choice, not, section } from '@amparo/model';
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
});
