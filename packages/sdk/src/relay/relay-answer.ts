import type { Outcome } from '../outcome.js';
import { jsonReply } from './json-reply.js';

/**
 * Says an outcome in the statuses that the REST transport reads. That the backend wants a sign-in is no 401 here: it is
 * the relay's own account, and nothing the person at the page could mend.
 */
export function relayAnswer(outcome: Outcome): Response {
  switch (outcome.code) {
    case 'created':
      return jsonReply(201, outcome.receipt);
    case 'alreadyStored':
      return jsonReply(200, outcome.receipt);
    case 'conflict':
      return jsonReply(409, { code: 'conflict' });
    case 'rejected':
      return jsonReply(422, { code: 'rejected', errors: outcome.errors });
    case 'tooLarge':
      return jsonReply(413, { code: 'tooLarge' });
    case 'retryable':
      return outcome.reason === 'busy' ? busy(outcome.afterMs) : jsonReply(502, { code: 'later' });
    case 'authRequired':
      return jsonReply(502, { code: 'relaySignedOut' });
    case 'unknown':
      return jsonReply(424, { code: outcome.reason });
  }
}

function busy(afterMs: number | undefined): Response {
  const seconds = afterMs === undefined ? undefined : String(Math.ceil(afterMs / 1000));
  return jsonReply(503, { code: 'busy' }, seconds === undefined ? {} : { 'retry-after': seconds });
}
