import { daysOf, startOfDay, timers } from '@amparo/risk';
import { daysAfter } from '../shared/days-after.js';

/** How many days before its end a consent is to be asked for again (CON-06). */
export const RENEWAL_DAYS: number = daysOf(timers['T-CONS'].warnBefore);

/** From when on a consent that ends on a day is to be asked for again, as a moment. */
export const renewalOf = (end: string, timeZone: string): string => startOfDay(daysAfter(end, -RENEWAL_DAYS), timeZone);
