import type { CaseHost } from '../host/case-host.js';
import type { CaseWork } from './case-work.js';
import { AmparoSubmitEvent, SubmitFailedEvent, SubmittedEvent } from '../host/events.js';
import type { Client, SubmitResult } from '@amparo/sdk';
import type { Submission } from '@amparo/model';
import type { Filling } from './filling.js';
import { learn } from './learn.js';

// Longer than a slow network needs, shorter than a worker waits; the delivery goes on behind it.
const WAIT_FOR_RECEIPT_MS = 15_000;

/** Sends the form on screen, once the permissions of its case are known and the page does not send it itself. */
export async function sendFilling(filling: Filling, work: CaseWork, host: CaseHost): Promise<void> {
  filling.session.surround(host.environment());
  // While it is saved and the permissions are read nothing is sent twice, and nothing is typed that would not go with it.
  work.sending = true;
  host.requestUpdate();
  await filling.flush(); // before it is given the id that it goes under, which its last saving may change
  const submission = filling.submission(host.shownLanguage);
  const missing = await host.missing?.(submission);
  work.sending = false;
  if (work.filling !== filling) return; // locked meanwhile
  if (missing) {
    work.failed({ kind: 'permission', missing });
    return;
  }
  if (!host.dispatchEvent(new AmparoSubmitEvent(submission))) return;
  const client = work.delivery.client;
  if (!client) {
    work.failed({ kind: 'send', error: { code: 'noReceiver' } });
    return;
  }
  work.sending = true;
  work.failure = undefined;
  host.requestUpdate();
  try {
    const result = await submitted(filling, submission, client);
    work.sending = false;
    if (result.ok || result.error.code === 'queued') await learn(submission, host, work.device);
    host.dispatchEvent(result.ok ? new SubmittedEvent(result.receipt) : new SubmitFailedEvent(result.error.code));
    // It came with what has sent; where that could not be had, nothing was sent.
    const sending = await import('../delivery/sending.js').catch(() => undefined);
    if (sending) await sending.submitted(filling, result, work);
    else if (work.filling === filling) work.failed({ kind: 'send', error: { code: 'notLoaded' } });
  } finally {
    work.sending = false;
    if (work.filling === filling) filling.saveAgain();
    host.requestUpdate();
  }
}

// Its saving ends before it is sent, since a receipt removes the draft. What cannot be saved is queued before: until then a lock
// would hold nothing of it, and what was typed last would be lost.
async function submitted(filling: Filling, submission: Submission, client: Client): Promise<SubmitResult> {
  if (!(await filling.leave())) {
    const queued = await client.queue(submission);
    if (!queued.ok) return queued;
    await filling.end();
  }
  return client.submit(submission, { signal: AbortSignal.timeout(WAIT_FOR_RECEIPT_MS) });
}
