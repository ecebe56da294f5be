import type { Environment } from '@amparo/model';
import { timers, type TimerId } from '@amparo/risk';

/** The settings by which a host replaces the limit of a timer that it may set, by an ISO 8601 duration such as `PT72H`. */
const SETTINGS = { 'T-GUA': 'guardianWithin', 'T-CONS': 'consentFor', 'T-DRAFT': 'draftFor' } as const;

// A host that says nothing sensible has set nothing.
const DURATION = /^P(?:[1-9]\d{0,2}[DM]|[1-9]Y|T[1-9]\d{0,2}H)$/;

type HostTimer = keyof typeof SETTINGS;

/** Tells whether a host may set the limit of a timer. */
export const isHostTimer = (timer: TimerId): timer is HostTimer => timer in SETTINGS;

/** The limit of a timer that a host may set (content chapter 18), as an ISO 8601 duration. */
export function hostLimit(timer: HostTimer, settings: Environment['settings']): string {
  const set = settings[SETTINGS[timer]];
  return typeof set === 'string' && DURATION.test(set) ? set : timers[timer].limit;
}
