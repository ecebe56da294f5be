import { familyReintegrationPlan } from '@amparo/definitions';
import type { FormContract } from '../form-contract.js';

const CHILD = 'asked for each child, in the child’s own row: a child who is named cannot be left out (RFA-02)';
const ROWS = 'named in the type or the label of the repeat or group';
const OTHER = '“other” always opens a text field (content chapter 15)';

const rows = (at: string, keys: string): Readonly<Record<string, string>> =>
  Object.fromEntries(keys.split(' ').map((key) => [`${at}.${key}`, ROWS]));

const ACTION = 'what goal responsible cost currency startsOn endsOn status';

/** How the family’s reintegration plan meets the content. */
export const contract: FormContract = {
  form: familyReintegrationPlan,
  content: 'reintegrationFamily',
  starts: ['f'],
  sections: { fbase: 'base', fassess: 'assessment', fchild: 'children', fplan: 'plan', fmonitor: 'monitoring' },
  persons: ['base.headOfFamily[]'],
  renamed: {
    'base.memberCaseCodes': { to: 'children.childRow[].caseCode', why: CHILD },
    'base.childrenHeard': { to: 'children.childRow[].childrenHeard', why: CHILD },
    'base.bestInterestsChecked': { to: 'children.childRow[].bestInterestsChecked', why: CHILD },
    'base.intraFamilyRisk': { to: 'children.childRow[].intraFamilyRisk', why: CHILD },
  },
  moved: {
    'children.childRow[].caseCode': CHILD,
    'children.childRow[].childrenHeard': CHILD,
    'children.childRow[].bestInterestsChecked': CHILD,
    'children.childRow[].intraFamilyRisk': CHILD,
  },
  added: {
    ...rows('base.familyComposition', 'adults under6 from6 from12 from15 special'),
    'base.oneParentTravels': 'custody is asked for when a child travels with one parent',
    'base.custodyIssuesFiles': 'the file part of a field that is a code and a file',
    ...rows('assessment.housing', 'type rooms persons safe water toilet rating'),
    ...rows('assessment.food', 'mealsADay variety source'),
    ...rows('assessment.healthAccess', 'clinic insurance illness members members[].who members[].difficulties'),
    ...rows('assessment.educationAccess', 'distance cost enrolment inclusion interest'),
    ...rows('assessment.income', 'earners work range support assets debts'),
    ...rows('assessment.safety', 'violence substances unsafeArea authority notes'),
    ...rows('assessment.relationship', 'warmth discipline confides together'),
    ...rows('assessment.psychosocial', 'wellbeing relatives belonging acceptance'),
    ...rows('children.childRow[]', 'age needs actions'),
    'children.childrenNamed': 'compares the rows with the children that were counted (RFA-02)',
    'children.childRow[].viewsNotHeardWhy': 'RFA-02 takes views, or the reason why there are none',
    'plan.notNeeded': '“always or ‘not needed’”, and RFA-05 reads it',
    ...rows('plan.actionsSocial[]', ACTION),
    ...rows('plan.actionsEconomic[]', ACTION),
    ...rows('plan.actionsPsychosocial[]', ACTION),
    ...rows('plan.budget[]', 'item amount currency givenOn evidence evidenceFiles'),
    'monitoring.returnedAt': 'the 24 months of monitoring count from the arrival',
    ...rows('monitoring.visits[]', 'visitedOn kind visitedBy domainScores newRisk concerns nextVisitOn'),
    ...rows('monitoring.visits[]', 'children children[].caseCode children[].domainScores children[].childFeels'),
    'monitoring.lastReviewOn': 'RFA-04 counts three months from the last review',
    'monitoring.reviewDueAt': 'the due date of RFA-04',
    'person.personDisplacementOther': OTHER,
    'person.personDocumentOther': OTHER,
  },
  addedRules: {
    'RFA-02-all': 'each child has a row: no child may be left out of the list itself',
    'RFA-03-dispute': 'a disputed custody is more than a missing paper: taking the child abroad may be unlawful',
  },
};
