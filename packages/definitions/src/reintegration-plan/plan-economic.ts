import { attest, choices, codes, date, group, list, longText, section, text } from '@amparo/model';
import { MAY_DECLINE } from '../shared/absences.js';
import { budgetLine } from '../shared/budget-line.js';
import { toFamily } from './decision.js';
import { fourteenOrMore, known } from './known.js';

const { ageYears } = known.questions;
const work = { expected: ageYears.compare('>=', 15), sensitivity: 'sensitive', source: 'S1:2073' } as const;

/** The economic dimension of the plan. */
export const planEconomic = section('Money, training, work', {
  familyIncome: longText('Income and debts of the household', {
    expected: toFamily,
    absent: MAY_DECLINE,
    guidance: 'A debt for the journey can put the child back on the road.',
    sensitivity: 'restricted',
    source: 'S1:2035',
  }),
  economicSupport: choices(
    'Economic support to the family',
    codes({
      cash: 'Cash',
      incomeActivity: 'Start of a small business',
      jobPlacement: 'Help to find work',
      skillsTraining: 'Training',
      savings: 'Savings group',
      rent: 'Rent',
      food: 'Food',
      none: 'None',
    }),
    { alone: ['none'], expected: true, sensitivity: 'sensitive', source: 'node/35 excerpt; S1:2035' },
  ),
  vocationalPlan: group(
    'Training or work',
    {
      field: text('In what?', { hint: 'What would you like to learn?', ...work }),
      provider: text('With whom?', work),
      startsOn: date('From', work),
      conditions: longText('Hours, pay, and how it fits with school', work),
    },
    {
      when: fourteenOrMore,
      guidance: 'Only from the legal age, only light work beside school, and never in danger.',
      source: 'S1:2073',
    },
  ),
  childLabourGuard: attest('Nothing in this plan leads to work that is not for a child', {
    expected: true,
    sensitivity: 'operational',
    source: 'S1:1226 (UNODC); DESIGN',
  }),
  budget: list('Goods and cash', 'an amount', {
    layout: 'rows',
    block: 'budgetLine',
    source: 'P17 care; DESIGN',
    questions: budgetLine(),
  }),
});
