import { firstActionTimer } from './timers.js';

/** How likely harm is, from the most urgent (S1:1360-1363); the worker decides, never the software. */
export type RiskLevel = 'high' | 'medium' | 'low';

/** The longest time to the first action for a level, as an ISO 8601 duration (S1:1363). */
export const firstActionLimit = (level: RiskLevel): string => firstActionTimer.limit[level];
