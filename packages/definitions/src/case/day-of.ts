import { timeIn } from '@amparo/risk';
import type { Moment } from './case-view.js';

/** The day of a moment where the case is (`2026-03-04`), whatever zone the moment was written in. */
export const dayOf = ({ now, timeZone }: Moment): string => timeIn(new Date(now), timeZone).slice(0, 10);
