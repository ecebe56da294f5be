import { choices, list, not, section, signature } from '@amparo/model';
import { reintegrationDimension } from '../codes/reintegration-dimension.js';
import { budgetLine } from '../shared/budget-line.js';
import { planAction } from '../shared/plan-action.js';

const notNeeded = choices('Where is no action needed?', reintegrationDimension, {
  sensitivity: 'sensitive',
  source: 'S1:2035',
});

type Dimension = keyof typeof reintegrationDimension.labels;

const actionsIn = (dimension: Dimension, label: string) =>
  list(label, 'an action', {
    layout: 'rows',
    expected: not(notNeeded.includes(dimension)),
    block: 'planAction',
    source: 'S1:2035',
    questions: planAction(),
  });

const AGREED = { expected: true, means: ['typed', 'drawn', 'mark', 'oral'], sensitivity: 'identifying' } as const;

/** What is done, with what money, and who agreed. */
export const plan = section('Plan', {
  notNeeded,
  actionsSocial: actionsIn('social', 'Home, school, health, papers'),
  actionsEconomic: actionsIn('economic', 'Money, training, work'),
  actionsPsychosocial: actionsIn('psychosocial', 'Mind, friends, community'),
  budget: list('Goods and cash', 'an amount', {
    layout: 'rows',
    block: 'budgetLine',
    source: 'DESIGN',
    questions: budgetLine(),
  }),
  agreedAdults: signature('The adults agree with the plan', { ...AGREED, source: 'S1:1616' }),
  agreedChildren: signature('The children who are old enough agree with the plan', {
    ...AGREED,
    hint: 'Is this a good plan for you too? You may say what you want to change.',
    source: 'S1:882',
  }),
});
