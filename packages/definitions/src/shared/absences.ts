import type { AbsentReason } from '@amparo/model';

/** A fact that may not be known yet. */
export const UNKNOWN: readonly AbsentReason[] = ['unknown'];

/** A question put to the child or the family, who may not know or may not want to say. */
export const MAY_DECLINE: readonly AbsentReason[] = ['unknown', 'declined'];

/** A question that the worker may rightly leave for another day. */
export const MAY_WAIT: readonly AbsentReason[] = ['unknown', 'declined', 'notAsked'];
