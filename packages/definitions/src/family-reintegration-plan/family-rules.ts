import { all, any, anyEntry, not, type Rule } from '@amparo/model';
import { sections } from './sections.js';

const { base, children, plan, monitoring } = sections;
const { headOfFamily, oneParentTravels, custodyIssues, custodyIssuesNotes } = base.questions;
const { childRow, childrenNamed } = children.questions;
const child = childRow.questions;
const { notNeeded, actionsSocial, actionsEconomic, actionsPsychosocial } = plan.questions;

// A row that says nothing plans nothing.
const someAction = (actions: typeof actionsSocial) => anyEntry(actions, actions.questions.what.answered);

const byFamily = any(
  ...[actionsSocial, actionsEconomic, actionsPsychosocial].map((actions) =>
    anyEntry(actions, actions.questions.responsible.is('parentCaregiver')),
  ),
);

const aboutChildren: readonly Rule[] = [
  // The assessment itself, and the pause of the plan for this child, are done by the case.
  {
    id: 'RFA-01',
    kind: 'warn',
    reason: 'asked',
    when: anyEntry(
      childRow,
      all(child.intraFamilyRisk.is('yes'), not(child.bestInterestsChecked.isOneOf('concernBiaDone', 'concernBidDone'))),
    ),
    about: [childRow],
    says: 'Begin a best interests assessment for this child and let the plan rest for the child; if the child needs other care, ask for a determination.',
    source: 'S1:972; S1:1633',
  },
  {
    id: 'RFA-02',
    kind: 'block',
    when: any(
      not(childRow.answered),
      anyEntry(
        childRow,
        not(any(child.views.answered, child.views.isAbsent('declined'), child.viewsNotHeardWhy.answered)),
      ),
    ),
    about: [childRow],
    says: 'Give every child a row with what the child thinks, or with the reason why the child was not heard.',
    source: 'S1:882',
  },
  {
    id: 'RFA-02-all',
    kind: 'warn',
    reason: 'asked',
    when: childrenNamed.is('fewer'),
    about: [childRow, childrenNamed],
    says: 'Add a row for each child of the family: fewer have one than were counted, and no child may disappear behind the others.',
    source: 'S1:882',
  },
];

const aboutCustody: readonly Rule[] = [
  {
    id: 'RFA-03',
    kind: 'block',
    when: all(
      oneParentTravels.is('yes'),
      not(any(custodyIssues.isOneOf('otherParentConsents', 'courtOrder'), custodyIssuesNotes.answered)),
    ),
    about: [custodyIssues, oneParentTravels],
    says: 'Record the other parent’s consent, a court order, or the reason why there is neither.',
    source: 'S1:972; UNHCR note',
  },
  {
    id: 'RFA-03-dispute',
    kind: 'warn',
    reason: 'asked',
    when: custodyIssues.is('disputed'),
    about: [custodyIssues],
    says: 'Let the court decide before the child leaves the country.',
    source: 'S1:972; UNHCR note',
  },
];

/** What the answers ask the worker to do for each child of the family. */
export const familyRules: readonly Rule[] = [
  ...aboutChildren,
  ...aboutCustody,
  {
    id: 'RFA-04',
    kind: 'timer',
    due: monitoring.questions.reviewDueAt,
    says: 'Look at the plan again with the family now, and go on for two years or until life is stable.',
    source: 'reintegrationhb 2.3; S1:1799; S1:2039',
  },
  {
    id: 'RFA-05',
    kind: 'warn',
    reason: 'asked',
    when: any(
      all(not(someAction(actionsSocial)), not(notNeeded.includes('social'))),
      all(not(someAction(actionsEconomic)), not(notNeeded.includes('economic'))),
      all(not(someAction(actionsPsychosocial)), not(notNeeded.includes('psychosocial'))),
    ),
    about: [notNeeded],
    says: 'Plan an action in each of the three areas, or say where none is needed.',
    source: 'S1:2035',
  },
  {
    id: 'RFA-06',
    kind: 'warn',
    reason: 'asked',
    when: all(anyEntry(headOfFamily, headOfFamily.questions.personRiskFlag.is('yes')), byFamily),
    about: [actionsSocial, actionsEconomic, actionsPsychosocial],
    says: 'Look who is responsible: contact with an adult of this family may be a risk, and a caregiver is named for an action.',
    source: 'S1:2031',
  },
];
