import { isRecord, type Json } from './json.js';

/** Why there is no answer, after FHIR data-absent-reason. "Unknown" is never read as "no". */
export type AbsentReason = 'unknown' | 'declined' | 'notAsked';

/** The reasons in the order they are offered. */
export const ABSENT_REASONS: readonly AbsentReason[] = ['unknown', 'declined', 'notAsked'];

// Not an interface, which would have no index signature, and its answers would be no JSON.
/** The honest statement that a question has no answer, and why; `kept` is what had been typed, never sent. */
export type Absent = {
  readonly absent: AbsentReason;
  readonly kept?: Json;
};

/** Tells whether an answer is a reason for having none. */
export const isAbsent = (answer: unknown): answer is Absent => isRecord(answer) && Object.hasOwn(answer, 'absent');
