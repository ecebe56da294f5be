import { all, any, checklist, choice, codes, computed, date, longText, not, number, yesNo } from '@amparo/model';
import { startOfDay } from '@amparo/risk';
import { byPanel } from './ground.js';
import { simplified } from './simplified.js';

const { simplifiedOutcome } = simplified.questions;

const panelOutcome = choice(
  'Decision of the panel',
  codes({
    approved: 'Approved',
    approvedWithChanges: 'Approved with changes',
    rejected: 'Rejected',
    deferred: 'Deferred',
  }),
  { when: byPanel, expected: true, sensitivity: 'sensitive', source: 'S1:1685' },
);

const deferred = panelOutcome.is('deferred');

/** Holds when an option was approved, whoever decided. */
export const approved = any(
  panelOutcome.isOneOf('approved', 'approvedWithChanges'),
  simplifiedOutcome.isOneOf('approved', 'changed'),
);

/** Holds when there is a decision, for or against. */
export const decided = any(approved, panelOutcome.is('rejected'), simplifiedOutcome.is('rejected'));

/** Holds when the panel decided, for or against, and did not put it off. */
export const panelDecided = all(panelOutcome.answered, not(deferred));

const panelByConsensus = yesNo('Was it decided by consensus?', {
  when: panelDecided,
  expected: true,
  sensitivity: 'operational',
  source: 'S1:1685',
});

const panelDeferredReasonOn = date('By when?', {
  when: deferred,
  expected: true,
  guidance: 'The panel meets again by this day; until then every urgent protection goes on.',
  sensitivity: 'sensitive',
  source: 'S1:1685',
});

/** What the panel decided, and what happens when it could not. */
export const outcome = {
  panelPrinciples: checklist(
    'The members confirm',
    codes({
      rightsHolder: 'The child holds rights',
      dueWeight: 'The child’s views are given their weight',
      advocate: 'Each member speaks up for the child',
      neutral: 'Each member is objective and neutral',
    }),
    { when: byPanel, expected: true, sensitivity: 'operational', source: 'S1:1684' },
  ),
  panelOutcome,
  panelByConsensus,
  panelDissent: longText('Different opinions', {
    when: panelByConsensus.is('no'),
    expected: true,
    sensitivity: 'sensitive',
    source: 'S1:1686',
  }),
  panelDeferredReason: longText('Why was it deferred, and what is needed?', {
    when: deferred,
    expected: true,
    sensitivity: 'sensitive',
    source: 'S1:1685',
  }),
  panelDeferredReasonOn,
  panelNextDueAt: computed('Next session due', {
    when: deferred,
    as: 'dateTime',
    from: [panelDeferredReasonOn],
    explains: { deferred: 'The day by which what is missing is there.' },
    compute: (read, { timeZone }) => {
      const on = read(panelDeferredReasonOn);
      return on === undefined ? undefined : { value: startOfDay(on, timeZone), because: 'deferred' };
    },
    sensitivity: 'operational',
    source: 'S1:1685',
  }),
  panelDeferrals: number('How often was it deferred, this time included?', {
    when: deferred,
    min: 1,
    max: 20,
    expected: true,
    sensitivity: 'operational',
    source: 'S1:1685; DESIGN',
  }),
};
