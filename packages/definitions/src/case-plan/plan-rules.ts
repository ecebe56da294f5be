import { all, any, anyEntry, not, type Rule } from '@amparo/model';
import { protectionRisk } from '../codes/protection-risk.js';
import { familyNotSafe, othersInvolved } from './base.js';
import { sections } from './sections.js';

const { bidRequired, highRisks } = sections.known.questions;
const { dueOn, goals, consentForInvolving } = sections.base.questions;
const { actionsPlan } = sections.actions.questions;
const { indicator, responsible, dueOn: goalDueOn, horizon, byFamily } = goals.questions;
const action = actionsPlan.questions;

const RISKS = Object.keys(protectionRisk.labels) as readonly (keyof typeof protectionRisk.labels)[];

const riskWithoutAction = any(
  ...RISKS.map((risk) => all(highRisks.includes(risk), not(anyEntry(actionsPlan, action.risks.includes(risk))))),
);

/** What the plan must hold, and by when. */
export const planRules: readonly Rule[] = [
  {
    id: 'CPL-01',
    kind: 'timer',
    due: dueOn,
    says: 'Finish the plan now: the time for this level of risk has passed since the assessment.',
    source: 'CC',
  },
  {
    id: 'CPL-02',
    kind: 'block',
    when: anyEntry(goals, any(not(indicator.answered), not(responsible.answered), not(goalDueOn.answered))),
    about: [goals],
    says: 'Give every objective a sign that it is met, somebody who is responsible, and a date.',
    source: 'S1:1615',
  },
  {
    id: 'CPL-03',
    kind: 'warn',
    reason: 'asked',
    when: all(
      familyNotSafe,
      any(anyEntry(goals, byFamily.is('yes')), anyEntry(actionsPlan, action.byFamily.is('yes'))),
    ),
    about: [actionsPlan],
    says: 'Give this task to somebody else: the family is not known to be safe for the child.',
    source: 'S1:1616',
  },
  {
    id: 'CPL-04',
    kind: 'warn',
    reason: 'asked',
    when: riskWithoutAction,
    about: [actionsPlan],
    says: 'Plan an action for every high risk that the assessment found.',
    source: 'S1:1615',
  },
  {
    id: 'CPL-05',
    kind: 'block',
    when: all(othersInvolved, not(consentForInvolving.attested)),
    about: [consentForInvolving],
    says: 'Ask for the child’s assent and the family’s consent before you involve relatives, services or others.',
    source: 'S1:1603',
  },
  {
    id: 'CPL-06',
    kind: 'info',
    when: any(bidRequired.is('yes'), anyEntry(goals, horizon.is('long'))),
    about: [goals],
    says: 'Hand the plan of a child on the move to the panel before any long-term step is taken.',
    source: 'S1:1617',
  },
];
