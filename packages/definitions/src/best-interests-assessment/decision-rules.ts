import { all, any, not, type Rule } from '@amparo/model';
import { sections } from './sections.js';

const {
  placementRecommendation,
  familyBasedConsidered,
  tracingDecision,
  tracingHoldReason,
  bidSuggested,
  bidRequired,
  unhcrReferralNeeded,
} = sections.decision.questions;

const { safFamilyInvolvedTrafficking } = sections.rightsSafety.questions;

const familyFeared = any(safFamilyInvolvedTrafficking.is('yes'), safFamilyInvolvedTrafficking.isAbsent('unknown'));

const noTracing = tracingDecision.isOneOf('hold', 'doNotProceed');

/** What the recommendations ask for. The case locks tracing and raises the tasks (BIA-05, BIA-06). */
export const decisionRules: readonly Rule[] = [
  {
    id: 'BIA-05',
    kind: 'block',
    when: all(noTracing, not(tracingHoldReason.answered)),
    about: [tracingHoldReason],
    says: 'Say why the family must not be traced now; whoever reads this must not begin by mistake.',
    source: 'S1:1553',
  },
  {
    id: 'BIA-05-lock',
    kind: 'info',
    when: noTracing,
    about: [tracingDecision],
    says: 'Do not trace the family, and tell nobody where the child is.',
    source: 'S1:1553',
  },
  {
    id: 'BIA-05-family',
    kind: 'warn',
    reason: 'asked',
    when: all(tracingDecision.is('proceed'), familyFeared),
    about: [tracingDecision, safFamilyInvolvedTrafficking],
    says: 'Put tracing on hold until a specialist has found it safe: the family may be involved in trafficking.',
    source: 'S1:1456-1461; S1:1553',
  },
  {
    id: 'BIA-06',
    kind: 'warn',
    reason: 'asked',
    when: unhcrReferralNeeded.is('yes'),
    about: [unhcrReferralNeeded],
    says: 'Make the referral to UNHCR or the asylum authority now, and contact no authority of the country of origin.',
    source: 'S1:1319; S0:161',
  },
  {
    id: 'BIA-08',
    kind: 'warn',
    reason: 'asked',
    when: all(
      placementRecommendation.isOneOf('temporaryFacility', 'institutional'),
      not(familyBasedConsidered.attested),
    ),
    about: [placementRecommendation],
    says: 'Look for care in a family first; a facility is the last choice, and for the shortest time.',
    source: 'S1:1919',
  },
  {
    id: 'BIA-08-never',
    kind: 'warn',
    reason: 'asked',
    when: placementRecommendation.isOneOf('detention', 'street', 'noCare', 'workplace'),
    about: [placementRecommendation],
    says: 'Recommend care that protects: this describes a danger, and is never in a child’s interest.',
    source: 'S1:998; S1:1917-1919',
  },
  {
    id: 'BID-16-care',
    kind: 'warn',
    reason: 'asked',
    when: all(
      placementRecommendation.isOneOf('foster', 'kafala', 'otherFamilyBased', 'institutional'),
      not(bidRequired.is('yes')),
    ),
    about: [bidRequired],
    says: 'Ask for a determination: foster care and other care for long are decided only there.',
    source: 'S1:1953',
  },
  {
    id: 'BIA-13',
    kind: 'compute',
    about: [bidSuggested, bidRequired],
    says: 'A determination is suggested for a child apart from its parents, or to be placed apart from them.',
    source: 'S1:1632-1633; CC',
  },
];
