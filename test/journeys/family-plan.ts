import type { familyReintegrationPlan } from '@amparo/definitions';
import type { Scenario } from './scenario.js';

const CHILD = 'children.childRow[k]';

/** A mother and a child who return; nothing stands against sending the plan. */
export const familyPlan = (form: Scenario<typeof familyReintegrationPlan>) =>
  form
    .answer('base.familyCode', 'F-31')
    .addEntry('base.headOfFamily', 'mother')
    .answer('base.headOfFamily[mother].personRole', 'mother')
    .answer('base.headOfFamily[mother].personRiskFlag', 'no')
    .answer('base.oneParentTravels', 'no')
    .addEntry('children.childRow', 'k')
    .answer(`${CHILD}.age`, 8)
    .answer(`${CHILD}.childrenHeard`, true)
    .answer(`${CHILD}.views`, 'Misses the grandmother, fears the new school')
    .answer(`${CHILD}.bestInterestsChecked`, 'noConcern')
    .answer(`${CHILD}.intraFamilyRisk`, 'no')
    .answer('plan.notNeeded', ['economic', 'psychosocial'])
    .addEntry('plan.actionsSocial', 'a1')
    .answer('plan.actionsSocial[a1].what', 'Enrol in the school near the grandmother')
    .answer('plan.actionsSocial[a1].responsible', 'caseworker');
