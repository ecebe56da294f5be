import type { Submission } from '@amparo/model';
import type { CaseHost } from '../host/case-host.js';
import type { Device } from '../device/device.js';
import { later } from './later.js';

/**
 * Tells the worker’s cases what a form says: those of the page that it stands on, and for a form by itself those of the
 * open vault, so that a page of cases on this device knows what another page has sent.
 */
export async function learn(submission: Submission, { context }: CaseHost, { vault }: Device): Promise<void> {
  if (context) await context.learn(submission);
  else if (vault) await later()?.remember(vault.records('cases'), submission);
}
