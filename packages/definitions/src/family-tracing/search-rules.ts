import { all, any, anyEntry, not, type Rule } from '@amparo/model';
import { running } from './actions.js';
import { gate } from './safe.js';
import { sections } from './sections.js';

const { known, safe, actions, signOff } = sections;
const { careArrangement, tracingDecision, familyInTrafficking } = known.questions;
const of = safe.questions;
const { tracingStatus, tracingActions, nextActionDueAt } = actions.questions;
const action = tracingActions.questions;
const { supervisorDecision } = signOff.questions;

// What was done in the past stays on record; only what still goes on can be stopped.
const goesOn = not(action.outcome.isOneOf('positive', 'negative', 'stopped'));

// The search goes on, or an action of it does.
const searched = any(running, anyEntry(tracingActions, goesOn));

/** When a search may go on, and by which ways. */
export const searchRules: readonly Rule[] = [
  // What leaves the device for a search is built by the SDK, which reads the same gate.
  {
    id: 'TRC-01',
    kind: 'block',
    when: all(searched, not(gate.safe)),
    about: [tracingStatus, of.tracingBestInterest, of.tracingRisk, of.tracingProtectionNeed],
    says: 'Put the search on hold until it is found good for the child, without a risk, and cleared where there is a need for protection.',
    source: 'S1:1553',
  },
  {
    id: 'TRC-01-assessment',
    kind: 'block',
    when: all(searched, tracingDecision.isOneOf('hold', 'doNotProceed')),
    about: [tracingStatus, tracingDecision],
    says: 'Put the search on hold: the best interests assessment is against it, and only a new assessment changes that.',
    source: 'S1:1553',
  },
  {
    id: 'TRA-05-search',
    kind: 'block',
    when: all(searched, not(gate.familySafe)),
    about: [tracingStatus, familyInTrafficking, of.tracingClearedBy],
    says: 'Put the search on hold until a specialist has found it safe: the family may be involved in trafficking.',
    source: 'S1:1456-1461',
  },
  {
    id: 'TRC-02',
    kind: 'block',
    when: all(searched, not(gate.permitted)),
    about: [of.tracingAssentRef, of.tracingConsentRef, of.tracingConsentWaived],
    says: 'Ask the child and the guardian first: nobody searches without their permission.',
    source: 'S1:1002; IA#16',
  },
  {
    id: 'TRC-02-waived',
    kind: 'block',
    when: all(searched, of.tracingConsentWaived.is('yes'), not(supervisorDecision.is('approved'))),
    about: [of.tracingConsentWaived, supervisorDecision],
    says: 'Let a supervisor approve at the end of this form that nobody asks the parents or the guardian; until then the search waits.',
    source: 'S1:1002; S1:1003',
  },
  {
    id: 'TRC-03',
    kind: 'block',
    when: all(
      gate.keepsFromOrigin,
      any(of.tracingChannel.includes('consulate'), anyEntry(tracingActions, all(action.kind.is('consulate'), goesOn))),
    ),
    about: [of.tracingChannel, tracingActions],
    says: 'Keep the consulate and every authority of the country of origin out, since the child may need protection from it.',
    source: 'S1:1553; S0:161; S0:809',
  },
  {
    id: 'TRC-04',
    kind: 'warn',
    reason: 'asked',
    when: anyEntry(tracingActions, action.told.includesAny('separation', 'whereabouts', 'otherPart')),
    about: [tracingActions],
    says: 'Tell only what helps to find the family: no story, and never where the child is.',
    source: 'S1:1086',
  },
  {
    id: 'TRC-09',
    kind: 'timer',
    due: nextActionDueAt,
    says: 'Search on, or say that the search is over: three months have passed without an action.',
    source: 'S1:1799; DESIGN',
  },
  {
    id: 'TRC-10',
    kind: 'info',
    when: all(
      careArrangement.isOneOf('temporaryFacility', 'foster', 'institutional', 'otherFamilyBased', 'kafala'),
      tracingStatus.isOneOf('inProgress', 'onHold', 'notFound', 'closed'),
      gate.open,
    ),
    about: [tracingStatus],
    says: 'Go on searching while the child is in temporary care: a good placement is no reason to stop.',
    source: 'S1:1951',
  },
];
