import type { AbsentReason } from '@amparo/model';

/** Why a question may be left open, in words for a specialist. */
export const leftOpen: Readonly<Record<AbsentReason, string>> = {
  unknown: 'not known',
  declined: 'declined to say',
  notAsked: 'not asked',
};
