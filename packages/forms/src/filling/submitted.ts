import type { SubmitError, SubmitResult } from '@amparo/sdk';
import type { CaseWork } from './case-work.js';
import type { Filling } from './filling.js';
import { notReceived } from './not-received.js';

/** Shows what became of a form that was sent. */
export async function submitted(filling: Filling, result: SubmitResult, work: CaseWork): Promise<void> {
  const { caseCode: code, id } = filling;
  // Locked, removed or begun anew meanwhile: the outbox goes on by itself, and nothing comes back on screen.
  if (work.filling !== filling) return;
  if (result.ok) work.close({ kind: 'received', code, id, receipt: result.receipt });
  else await refused(filling, result.error, work);
}

async function refused(filling: Filling, error: SubmitError, work: CaseWork): Promise<void> {
  // Refused means not stored: the worker changes the answers, and the same form is sent again. Where it cannot be taken out of
  // the outbox just now, what is sent again takes its place there.
  if (error.code === 'rejected') await work.delivery.client?.cancel(filling.id);
  const after = notReceived(error, { code: filling.caseCode, id: filling.id });
  if (after.kind === 'send') work.failed(after);
  else work.close(after);
}
