import { localTime } from '@amparo/elements';
import type { Environment } from '@amparo/model';

/** What surrounds a form at this moment: the device's clock and zone, and what the host has set. */
export const environmentNow = (settings: Environment['settings'], codes: Environment['codes']): Environment => ({
  now: localTime(new Date()),
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  settings,
  codes,
});
