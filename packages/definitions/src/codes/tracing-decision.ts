import { codes } from '@amparo/model';

/** What the best interests assessment says about tracing the family (content chapter 2, S1:1553). */
export const tracingDecision = codes({
  proceed: 'Go on',
  hold: 'Hold',
  doNotProceed: 'Do not trace',
  notNeeded: 'Not needed',
});
