import type { Environment } from '@amparo/model';
import { timeIn } from '@amparo/risk';

/** What surrounds a form at this moment: the clock in the zone of the case, and what the host has set. */
export const environmentNow = (
  timeZone: string,
  { settings, codes }: Pick<Environment, 'settings' | 'codes'> = { settings: {}, codes: {} },
): Environment => ({ now: timeIn(new Date(), timeZone), timeZone, settings, codes });
