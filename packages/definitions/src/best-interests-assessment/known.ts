import { dateTime, not, section, yesNo } from '@amparo/model';
import { UNKNOWN } from '../shared/absences.js';
import {
  KNOWN_TITLE,
  knownAccompaniment,
  knownAge,
  knownCare,
  knownDifficulty,
  knownDisclosure,
  knownTraffickingSigns,
} from '../shared/known-facts.js';

const accompanimentStatus = knownAccompaniment();
const traffickingSigns = knownTraffickingSigns();

/** Holds unless the child is known to be with a parent or legal guardian. */
export const notAccompanied = not(accompanimentStatus.is('accompanied'));

/** What the registration found out and this assessment reads. */
export const knownFacts = section(KNOWN_TITLE, {
  registeredAt: dateTime('When was the child registered?', {
    expected: true,
    notAfter: 'now',
    guidance: 'The assessment is due 24 hours later.',
    sensitivity: 'operational',
    source: 'S1:1293',
  }),
  accompanimentStatus,
  careArrangement: knownCare(),
  ageYears: knownAge(),
  urgentNeedOpen: yesNo('Is an urgent health or safety need still open?', {
    expected: true,
    absent: UNKNOWN,
    guidance: 'If yes, see to it first; the form can wait.',
    sensitivity: 'sensitive',
    source: 'S1:1031; S1:1363',
  }),
  traffickingSigns,
  traffickingStrong: yesNo('Are the signs strong, or is a trafficker still in contact?', {
    when: traffickingSigns.is('yes'),
    absent: UNKNOWN,
    guidance: 'The trafficking screening says so. Do not ask the child for it here.',
    sensitivity: 'restricted',
    source: 'S1:1427; DESIGN; content chapter 0',
  }),
  gbvDisclosed: knownDisclosure(),
  functionalDifficulty: knownDifficulty(),
});
