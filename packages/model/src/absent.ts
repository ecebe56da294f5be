import type { Json } from './json.js';

/** Why there is no answer, after FHIR data-absent-reason. "Unknown" is never read as "no". */
export type AbsentReason = 'unknown' | 'declined' | 'notAsked';

/** The reasons in the order they are offered. */
export const ABSENT_REASONS: readonly AbsentReason[] = ['unknown', 'declined', 'notAsked'];

/** The honest statement that a question has no answer, and why; `kept` is what had been typed, never sent. */
export interface Absent {
  readonly absent: AbsentReason;
  readonly kept?: Json;
}

/** Tells whether an answer is a reason for having none. */
export function isAbsent(answer: unknown): answer is Absent {
  return typeof answer === 'object' && answer !== null && 'absent' in answer;
}
