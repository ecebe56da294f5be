import { casePlan } from '@amparo/definitions';
import type { FormContract } from '../form-contract.js';

const NAMED = 'named in the label of the repeat or the group';
const DATED = 'CPL-02 asks for it in every objective';
const FAMILY = 'CPL-03 has to know whether somebody of the family is responsible, which a free text does not tell';

/** How the case plan meets the content. */
export const contract: FormContract = {
  form: casePlan,
  content: 'casePlan',
  starts: ['cp'],
  added: {
    'base.refs[].record': 'one record of a list of references',
    'base.goals[].goal': NAMED,
    'base.goals[].responsible': DATED,
    'base.goals[].dueOn': DATED,
    'base.goals[].byFamily': FAMILY,
    'actions.actionsPlan[].byFamily': FAMILY,
    'actions.actionsPlan[].risks': 'CPL-04 has to know which high risk an action answers',
    'actions.actionsPlan[].startsOn': NAMED,
    'actions.actionsPlan[].resources': NAMED,
    'actions.monitoring.kinds': NAMED,
    'actions.monitoring.howOften': NAMED,
    'actions.monitoring.who': NAMED,
    'actions.safetyPlan.warningSigns': NAMED,
    'actions.safetyPlan.safePeople': NAMED,
    'actions.safetyPlan.safePlaces': NAMED,
    'actions.safetyPlan.whatToDo': NAMED,
  },
};
