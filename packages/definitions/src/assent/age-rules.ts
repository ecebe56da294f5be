import { all, not, type Rule } from '@amparo/model';
import { fromSix } from './age-band.js';
import { withCaregiver } from './bands.js';
import { sections } from './sections.js';

const { bands, explanation } = sections;
const { assentAgeBand, assentMaturity, maturityFits, assentMaturityNotes, whoDecides, ageOfConsent } = bands.questions;
const { wording, childAloneOrWith, riskFromCaregiver } = bands.questions;
const { assentExplained, assentExplainedPlain, assentExplainedSimple, assentExplainedLittle, assentBackToYou } =
  explanation.questions;

/** What follows from the age and the maturity of the child. */
export const ageRules: readonly Rule[] = [
  {
    id: 'ASS-01',
    kind: 'compute',
    about: [whoDecides, assentAgeBand],
    says: 'The age band says who decides with the child, and how the child’s yes is recorded.',
    source: 'RECALL CCS; S1:884',
  },
  {
    id: 'ASS-02',
    kind: 'compute',
    about: [ageOfConsent, whoDecides],
    says: 'A child consents from 15 years, unless a law of this country that is named here gives another age, of ten at the least.',
    source: 'S1:884; DESIGN',
  },
  {
    id: 'ASS-05',
    kind: 'warn',
    reason: 'asked',
    when: all(withCaregiver, not(riskFromCaregiver.is('no'))),
    about: [riskFromCaregiver, childAloneOrWith],
    says: 'Ask the child again alone, or with somebody the child chooses: the caregiver heard the answers and may be a danger.',
    source: 'S1:1420',
  },
  {
    id: 'ASS-06',
    kind: 'warn',
    reason: 'asked',
    when: all(maturityFits.is('no'), not(assentMaturityNotes.answered)),
    about: [assentMaturityNotes, assentMaturity],
    says: 'Write down what your impression is based on; the words change with it, and who decides still follows the age.',
    source: 'S1:884; S1:882',
  },
  {
    id: 'ASS-08',
    kind: 'info',
    when: not(assentBackToYou.answered),
    about: [assentExplained, assentExplainedPlain, assentExplainedSimple, assentExplainedLittle, wording],
    says: 'Speak as the child does: to 8 years very short sentences and pictures, to 11 simple ones, to 14 plain ones, from 15 the whole.',
    source: 'DESIGN from S0:417',
  },
  {
    id: 'ASS-08-again',
    kind: 'warn',
    reason: 'asked',
    when: all(fromSix, assentBackToYou.is('no')),
    about: [assentBackToYou],
    says: 'Explain it again with a picture or a story, another day if need be; a yes to what was not understood is no assent.',
    source: 'S1:884',
  },
];
