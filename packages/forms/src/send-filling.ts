import type { SubmitError, SubmitResult } from '@amparo/sdk';
import type { CaseHost } from './case-host.js';
import type { CaseWork } from './case-work.js';
import { AmparoSubmitEvent, SubmitFailedEvent, SubmittedEvent } from './events.js';
import type { Filling } from './filling.js';
import { learn } from './learn.js';
import { notReceived } from './not-received.js';

// Longer than a slow network needs, shorter than a worker waits; the delivery goes on behind it.
const WAIT_FOR_RECEIPT_MS = 15_000;

/** Sends the form on screen, once the permissions of its case are known and the page does not send it itself. */
export async function sendFilling(filling: Filling, work: CaseWork, host: CaseHost): Promise<void> {
  filling.session.surround(host.environment());
  const submission = filling.submission(host.shownLanguage);
  // While the permissions are read nothing is sent twice, and nothing is typed that would not go with it.
  work.sending = true;
  host.requestUpdate();
  const missing = await host.context?.missing(submission).catch(() => undefined);
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
  await filling.end();
  try {
    const result = await client.submit(submission, { signal: AbortSignal.timeout(WAIT_FOR_RECEIPT_MS) });
    work.sending = false;
    if (result.ok || result.error.code === 'queued') await learn(submission, host, work.device);
    await submitted(filling, result, { work, host });
  } finally {
    work.sending = false;
    if (work.filling === filling) await filling.saveAgain();
    host.requestUpdate();
  }
}

interface Around {
  readonly work: CaseWork;
  readonly host: CaseHost;
}

async function submitted(filling: Filling, result: SubmitResult, { work, host }: Around): Promise<void> {
  const { caseCode: code, id } = filling;
  if (result.ok) host.dispatchEvent(new SubmittedEvent(result.receipt));
  else host.dispatchEvent(new SubmitFailedEvent(result.error.code));
  // Locked, removed or begun anew meanwhile: the outbox goes on by itself, and nothing comes back on screen.
  if (work.filling !== filling) return;
  if (result.ok) work.close({ kind: 'received', code, id, receipt: result.receipt });
  else await refused(filling, result.error, work);
}

async function refused(filling: Filling, error: SubmitError, work: CaseWork): Promise<void> {
  // Refused means not stored: the worker changes the answers, and the same form is sent again.
  if (error.code === 'rejected') await work.delivery.client?.cancel(filling.id);
  const after = notReceived(error, { code: filling.caseCode, id: filling.id });
  if (after.kind === 'send') work.failed(after);
  else work.close(after);
}
