import { choice, codes, list, longText, text } from '@amparo/model';
import { careArrangement } from '../codes/care-arrangement.js';
import { closureReason } from '../codes/closure-reason.js';
import { solution } from '../codes/solution.js';
import { UNKNOWN } from '../shared/absences.js';
import { other } from '../shared/other.js';
import { known } from './known.js';

/** Why the case is closed. */
export const reason = choice('Why is the case closed?', closureReason, {
  required: true,
  ifMissing: 'Say why the case is closed; what has to be checked depends on it.',
  sensitivity: 'sensitive',
  source: 'S1:1817-1822; IA#234; TZ',
});

const care = choice('Who cares for the child?', careArrangement, {
  expected: true,
  absent: UNKNOWN,
  sensitivity: 'sensitive',
  source: 'IA#227',
});

const goal = { expected: true, sensitivity: 'sensitive', source: 'S1:1848' } as const;

/** Why the case is closed, and how the child is now. */
export const reasonAndState = {
  reason,
  reasonOther: other(reason.is('other'), 'sensitive'),
  reasonDetail: longText('In a few words', {
    expected: true,
    sensitivity: 'sensitive',
    source: 'IA#235',
  }),
  riskLevel: choice('Risk now', codes({ high: 'High', medium: 'Medium', low: 'Low', none: 'None' }), {
    expected: true,
    guidance: 'Your judgement today. What is not known does not make it lower.',
    sensitivity: 'sensitive',
    source: 'IA#226',
  }),
  care,
  careOther: other(care.is('other'), 'sensitive'),
  solution: choice('Which solution was reached?', solution, {
    when: known.questions.bidDecided.is('yes'),
    expected: true,
    sensitivity: 'sensitive',
    source: 'S1:1886-1889',
  }),
  planDone: list('Goals of the case plan', 'a goal', {
    layout: 'rows',
    expected: true,
    source: 'S1:1848',
    questions: {
      goal: text('Goal', goal),
      met: choice('Was it met?', codes({ met: 'Met', partly: 'Partly met', not: 'Not met' }), goal),
    },
  }),
};
