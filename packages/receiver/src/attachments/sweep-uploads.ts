import type { Database } from '../database/database.js';
import { describeFault, type Fault } from '../fault.js';
import { openAttachments } from './attachment-store.js';

const DAY_MS = 24 * 60 * 60 * 1000;
// A phone may be without a network for weeks; what is swept is only sent anew, from its start.
const KEPT_MS = 30 * DAY_MS;
const EVERY_MS = 60 * 60 * 1000;

/** What sweeping needs. */
export interface Sweeping {
  readonly database: Database;
  readonly now?: () => Date;
  readonly report?: (fault: Fault) => void;
}

/** Throws away, now and every hour, pieces of attachments that nobody went on with for thirty days; gives the way to stop. */
export function sweepUploads({ database, now = () => new Date(), report }: Sweeping): () => Promise<void> {
  const attachments = openAttachments(database);
  const sweep = async (): Promise<void> => {
    try {
      await attachments.clearUnfinished(new Date(now().getTime() - KEPT_MS));
    } catch (error) {
      if (error instanceof Error) report?.(describeFault(error, { method: 'SWEEP', route: '/attachments' }));
    }
  };
  let sweeping = sweep();
  const timer = setInterval(() => {
    sweeping = sweep();
  }, EVERY_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await sweeping;
  };
}
