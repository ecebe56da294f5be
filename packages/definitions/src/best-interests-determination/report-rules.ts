import { all, any, anyEntry, not, type Rule } from '@amparo/model';
import { notLedByState } from './ground.js';
import { notAccompanied } from './known.js';
import { decided } from './outcome.js';
import { RETURNS } from './options.js';
import { sections } from './sections.js';

const { known, overview, situation, comparison, decision } = sections;
const {
  bidRequired,
  bidUrgency,
  bidProcedure,
  leadNotStateReason,
  biaRefs,
  tracingRef,
  tracingNotDoneReason,
  consultedPersons,
  expertConsulted,
} = overview.questions;
const { bidViews, bidFamily, bidSafety, bidDevelopment, bidInternationalProtection } = situation.questions;
const { options, thirdOption, recommendedOption, recommendedRow, othersExplained, recommendationReasons } =
  comparison.questions;
const { decidedSolution } = decision.questions;
const option = options.questions;

const noTracing = all(notAccompanied, not(tracingRef.answered), not(tracingNotDoneReason.answered));
const unrated = not(
  all(option.viewsChild.answered, option.family.answered, option.safety.answered, option.development.answered),
);
const rights = [bidViews, bidFamily, bidSafety, bidDevelopment];
const noRights = [
  not(any(bidViews.answered, bidViews.isAbsent('declined'))),
  ...[bidFamily, bidSafety, bidDevelopment].map(({ answered }) => not(answered)),
];

const complete: readonly Rule[] = [
  {
    id: 'BID-01',
    kind: 'block',
    when: any(
      not(anyEntry(biaRefs, biaRefs.questions.record.answered)),
      noTracing,
      ...noRights,
      anyEntry(options, unrated),
      not(recommendationReasons.answered),
    ),
    about: [biaRefs, tracingNotDoneReason, ...rights, options, recommendationReasons],
    says: 'Complete the report first: an assessment, the tracing or why there is none, all four groups of rights, every option rated four times, and the reasons.',
    source: 'S1:1660; S0:414; S1:1686',
  },
  {
    id: 'BID-01-third',
    kind: 'block',
    when: thirdOption.is('missing'),
    about: [options, thirdOption],
    says: 'Compare at least three options, since a lasting solution is looked for.',
    source: 'S1:1886-1889; S1:1660',
  },
  {
    id: 'BID-01-row',
    kind: 'block',
    when: any(recommendedRow.is('missing'), recommendedRow.is('several')),
    about: [recommendedOption, recommendedRow],
    says: 'Choose the recommended option among those above; each needs a short name that no other option has.',
    source: 'S1:1660',
  },
  {
    id: 'BID-01-others',
    kind: 'warn',
    reason: 'asked',
    when: othersExplained.is('some'),
    about: [othersExplained],
    says: 'Say of each other option why it is not recommended; whoever looks at the case again needs it.',
    source: 'S1:1686',
  },
  {
    id: 'BID-01-child',
    kind: 'warn',
    reason: 'asked',
    when: all(consultedPersons.answered, not(anyEntry(consultedPersons, consultedPersons.questions.role.is('child')))),
    about: [consultedPersons],
    says: 'Talk with the child too, and write it down among the persons consulted.',
    source: 'S1:1296; S1:1661',
  },
  {
    id: 'BID-03',
    kind: 'compute',
    about: [bidRequired],
    says: 'A determination is needed for every child without its parents, and for a child at risk from its carers who may need other care.',
    source: 'S1:1630-1633; S1:1907',
  },
  {
    id: 'BID-04',
    kind: 'warn',
    reason: 'asked',
    when: all(notLedByState, not(leadNotStateReason.answered)),
    about: [leadNotStateReason],
    says: 'Say why the State does not lead: an organisation leads only as a last resort.',
    source: 'S1:1628',
  },
  {
    id: 'BID-11',
    kind: 'warn',
    reason: 'asked',
    when: all(bidUrgency.isOneOf('priority', 'emergency'), not(decided)),
    about: [bidUrgency],
    says: 'Protect the child now: an open determination is no reason to wait with urgent measures.',
    source: 'UNHCR emergency handbook BIP page',
  },
  {
    id: 'BID-13',
    kind: 'warn',
    reason: 'asked',
    when: all(known.questions.functionalDifficulty.is('yes'), not(expertConsulted.includes('disability'))),
    about: [expertConsulted],
    says: 'Ask somebody who knows about this disability before the options are compared.',
    source: 'S1:1145',
  },
  {
    id: 'BID-15',
    kind: 'info',
    when: options.answered,
    about: [options],
    says: 'Use the ratings to compare and no further: nothing is added up, and people choose.',
    source: 'S1:1686; chapter 16',
  },
  {
    // A placement that an assessment recommends without a determination is told there (BID-16-care).
    id: 'BID-16',
    kind: 'warn',
    reason: 'asked',
    when: all(
      known.questions.careArrangement.isOneOf('foster', 'kafala', 'otherFamilyBased', 'institutional'),
      not(decided),
    ),
    about: [known.questions.careArrangement],
    says: 'Put the present care among the options: foster care and other care for long are decided only in a determination.',
    source: 'S1:1953',
  },
];

// Not known, not asked and not yet answered are no safety.
const mayNeedProtection = not(bidInternationalProtection.isOneOf('none', 'rejected'));
const isReturn = option.type.isOneOf(...RETURNS);
const unsafe = any(not(option.refoulementRisk.is('no')), mayNeedProtection);
const cleared = option.returnClearedBy.answered;

// An option of the kind that was decided must be safe or cleared itself: another safe return does not vouch for it.
const decidedUnsafely = any(
  ...RETURNS.map((kind) =>
    all(decidedSolution.is(kind), not(anyEntry(options, all(option.type.is(kind), any(cleared, not(unsafe)))))),
  ),
);

const dangers: readonly Rule[] = [
  {
    id: 'BID-08',
    kind: 'block',
    when: anyEntry(options, all(isReturn, unsafe, not(option.available.is('notAvailable')), not(cleared))),
    about: [options],
    says: 'Mark the return as not possible until a protection officer has cleared it: harm is not ruled out, or the child may need protection.',
    source: 'S1:1707; S1:2019; S0:803',
  },
  {
    id: 'BID-08-decision',
    kind: 'block',
    when: decidedUnsafely,
    about: [decidedSolution],
    says: 'Do not decide on return before a protection officer has cleared it.',
    source: 'S1:1707; S1:2019; S0:803',
  },
  {
    id: 'BID-09',
    kind: 'block',
    when: all(
      bidProcedure.isOneOf('reducedPanel', 'reviewingOfficerOnly'),
      // Asked for reunifications only; not known is not safe.
      anyEntry(options, any(option.familyRisk.is('yes'), option.familyRisk.isAbsent('unknown'))),
    ),
    about: [bidProcedure],
    says: 'Bring this to a full panel: a risk from the family the child may return to is not ruled out.',
    source: 'S1:1549',
  },
  {
    id: 'BID-09-search',
    kind: 'warn',
    reason: 'asked',
    when: all(bidProcedure.isOneOf('reducedPanel', 'reviewingOfficerOnly'), known.questions.familyConcern.is('yes')),
    about: [bidProcedure, known.questions.familyConcern],
    says: 'Bring this to a full panel: the search found a sign of harm in the family.',
    source: 'S1:1549; S1:1456',
  },
];

/** What the report must hold, and what it must not lead to. */
export const reportRules: readonly Rule[] = [...complete, ...dangers];
