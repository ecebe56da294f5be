import { all, any, anyEntry, not, type Rule } from '@amparo/model';
import { approved, decided, panelDecided } from './outcome.js';
import { sections } from './sections.js';

const { overview, panel, simplified, decision, afterDecision } = sections;
const { bidProcedure, rolesApart } = overview.questions;
const { panelDate, panelMembers, panelSize, panelChairState } = panel.questions;
const {
  simplifiedReason,
  simplifiedAuthorisedBy,
  simplifiedReportDueAt,
  simplifiedDecisionDueAt,
  simplifiedReviewerApart,
  simplifiedInTime,
} = simplified.questions;
const {
  decidedSolution,
  protectionMeasures,
  implementationMonitor,
  decisionReasons,
  decisionDocuments,
  panelDeferredReasonOn,
  panelNextDueAt,
  panelDeferrals,
  memberSignatures,
  signedByConflict,
} = decision.questions;
const { childInformedAt, childNotInformedReason } = afterDecision.questions;
const fullPanel = bidProcedure.is('fullPanel');
const member = panelMembers.questions;

const state = member.sectorKind.is('state');
const international = any(member.sectorKind.is('un'), member.role.is('internationalOrganisation'));
const civil = any(member.sectorKind.is('ngo'), member.role.is('civilSociety'));

const aboutWho: readonly Rule[] = [
  {
    id: 'BID-02',
    kind: 'block',
    when: any(rolesApart.is('same'), simplifiedReviewerApart.is('same')),
    about: [rolesApart, simplifiedReviewerApart],
    says: 'Give the roles of caseworker, supervisor and reviewing officer to different persons.',
    source: 'S1:1662; S1:1684',
  },
  {
    id: 'BID-02-conflict',
    kind: 'block',
    when: anyEntry(panelMembers, all(member.conflictOfInterest.is('yes'), member.present.is('yes'))),
    about: [panelMembers],
    says: 'Let the member with a conflict of interest step back: such a member neither takes part nor signs.',
    source: 'S1:1684',
  },
  {
    id: 'BID-02-signature',
    kind: 'block',
    when: signedByConflict.is('yes'),
    about: [memberSignatures, signedByConflict],
    says: 'Take out the signature of the member with a conflict of interest.',
    source: 'S1:1684',
  },
  {
    id: 'BID-05-session',
    kind: 'block',
    when: all(panelDecided, any(not(panelDate.answered), all(fullPanel, not(panelMembers.answered)))),
    about: [panelDate, panelMembers],
    says: 'Write down when the panel met and who its members were: a decision stands by the people who took it.',
    source: 'S1:1654-1656; S1:1685',
  },
  {
    id: 'BID-05-size',
    kind: 'block',
    when: panelSize.is('tooFew'),
    about: [panelMembers, panelSize],
    says: 'Add the members that are missing, or let the case go the simplified way.',
    source: 'S1:1656; minimum number is DESIGN',
  },
  {
    id: 'BID-05',
    kind: 'warn',
    reason: 'asked',
    when: any(
      panelChairState.is('no'),
      all(
        panelMembers.answered,
        any(
          not(anyEntry(panelMembers, state)),
          not(anyEntry(panelMembers, international)),
          not(anyEntry(panelMembers, civil)),
        ),
      ),
    ),
    about: [panelMembers, panelChairState],
    says: 'Ask for the missing side of the panel: the State in the chair, an international body and civil society belong to it.',
    source: 'S1:1656',
  },
  {
    id: 'BID-07',
    kind: 'block',
    when: all(
      sections.overview.questions.bidProcedure.isOneOf('reducedPanel', 'reviewingOfficerOnly'),
      not(all(simplifiedReason.answered, simplifiedAuthorisedBy.answered)),
    ),
    about: [simplifiedReason, simplifiedAuthorisedBy],
    says: 'Write down why no full panel is possible and which most senior representative allowed the shorter way.',
    source: 'S1:1688',
  },
];

const inTime: readonly Rule[] = [
  {
    id: 'BID-06',
    kind: 'timer',
    due: simplifiedReportDueAt,
    says: 'Hand the report over now: 48 hours have passed since the simplified procedure was chosen.',
    source: 'S1:1689',
  },
  {
    id: 'BID-06-decision',
    kind: 'timer',
    due: simplifiedDecisionDueAt,
    says: 'Ask for the decision now: 24 hours have passed since the report was handed over.',
    source: 'S1:1689',
  },
  {
    id: 'BID-06-late',
    kind: 'warn',
    reason: 'asked',
    when: simplifiedInTime.is('late'),
    about: [simplifiedInTime],
    says: 'Say why the report or the decision came late.',
    source: 'S1:1689',
  },
  {
    id: 'BID-14',
    kind: 'compute',
    about: [panelNextDueAt],
    says: 'A deferral sets the day of the next session, by which what was missing has to be there.',
    source: 'S1:1685; DESIGN',
  },
  {
    id: 'BID-14-next',
    kind: 'timer',
    due: panelNextDueAt,
    says: 'Call the panel together: the day to which the decision was deferred has come.',
    source: 'S1:1685',
  },
  {
    id: 'BID-14-again',
    kind: 'warn',
    reason: 'asked',
    when: panelDeferrals.compare('>=', 2),
    about: [panelDeferrals, panelDeferredReasonOn],
    says: 'Tell the supervisor today: the decision was deferred twice, and the child is waiting.',
    source: 'S1:1685; DESIGN',
  },
];

const aboutDecision: readonly Rule[] = [
  {
    id: 'BID-10',
    kind: 'block',
    when: all(
      approved,
      not(
        all(
          decidedSolution.answered,
          anyEntry(protectionMeasures, protectionMeasures.questions.what.answered),
          implementationMonitor.answered,
          decisionReasons.answered,
          decisionDocuments.answered,
        ),
      ),
    ),
    about: [decidedSolution, protectionMeasures, implementationMonitor, decisionReasons, decisionDocuments],
    says: 'Complete the decision: the solution, a protection measure, the authority that watches over it, the reasons and the documents.',
    source: 'S1:1686-1687; S1:1909',
  },
  {
    id: 'BID-12',
    kind: 'block',
    when: all(decided, not(childInformedAt.answered), not(childNotInformedReason.answered)),
    about: [childInformedAt, childNotInformedReason],
    says: 'Say when the child was told of the decision, or why not yet.',
    source: 'S1:882; S1:1705',
  },
];

/** Who may decide, by when, and what a decision must hold. */
export const decisionRules: readonly Rule[] = [...aboutWho, ...inTime, ...aboutDecision];
