import { choice, choices, computed, date, list, section, signature } from '@amparo/model';
import { dueAt, timers } from '@amparo/risk';
import { reintegrationDimension } from '../codes/reintegration-dimension.js';
import { planAction } from '../shared/plan-action.js';
import { toFamily } from './decision.js';
import { travel } from './travel.js';

const { arrivalConfirmedAt } = travel.questions;

const planLookedAtOn = date('The plan was looked at again on', {
  when: arrivalConfirmedAt.answered,
  notAfter: 'today',
  sensitivity: 'operational',
  source: 'reintegrationhb 2.3',
});

/** Who does what, and who agreed. */
export const actions = section('Actions', {
  actions: list('Actions', 'an action', {
    layout: 'rows',
    expected: true,
    block: 'planAction',
    guidance: 'At least one for each area, or say below where none is needed.',
    source: 'S1:1615; S1:2035',
    questions: {
      dimension: choice('Area', reintegrationDimension, {
        expected: true,
        sensitivity: 'sensitive',
        source: 'S1:2035',
      }),
      ...planAction(),
    },
  }),
  notNeeded: choices('Where is no action needed?', reintegrationDimension, {
    sensitivity: 'sensitive',
    source: 'S1:2035',
  }),
  planAgreedChild: signature('The child agrees with the plan', {
    expected: true,
    means: ['typed', 'drawn', 'mark', 'oral'],
    hint: 'Is this your plan too? You may say what you want to change.',
    sensitivity: 'identifying',
    source: 'S1:2035',
  }),
  planAgreedCaregiver: signature('The caregiver agrees with the plan', {
    when: toFamily,
    expected: true,
    means: ['typed', 'drawn', 'mark', 'oral'],
    sensitivity: 'identifying',
    source: 'S1:1616',
  }),
  planLookedAtOn,
  planRevisedOn: computed('Look at the plan again by', {
    as: 'dateTime',
    from: [arrivalConfirmedAt, planLookedAtOn],
    explains: { month: 'Within one month of the return.' },
    compute: (read, { timeZone }) => {
      const arrived = read(arrivalConfirmedAt);
      if (arrived === undefined || read(planLookedAtOn) !== undefined) return undefined;
      return { value: dueAt(arrived, timers['T-RPLAN'].limit, timeZone), because: 'month' };
    },
    sensitivity: 'operational',
    source: 'reintegrationhb 2.3',
  }),
});
