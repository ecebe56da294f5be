import type { Outcome } from '../outcome.js';

/**
 * Says an outcome in the statuses that the REST transport reads. That the backend wants a sign-in is no 401 here: it is
 * the relay's own account, and nothing the person at the page could mend.
 */
export function relayAnswer(outcome: Outcome): Response {
  switch (outcome.code) {
    case 'created':
      return answer(201, outcome.receipt);
    case 'alreadyStored':
      return answer(200, outcome.receipt);
    case 'conflict':
      return answer(409, { code: 'conflict' });
    case 'rejected':
      return answer(422, { code: 'rejected', errors: outcome.errors });
    case 'tooLarge':
      return answer(413, { code: 'tooLarge' });
    case 'retryable':
      return outcome.reason === 'busy' ? busy(outcome.afterMs) : answer(502, { code: 'later' });
    case 'authRequired':
      return answer(502, { code: 'relaySignedOut' });
    case 'unknown':
      return answer(424, { code: outcome.reason });
  }
}

function busy(afterMs: number | undefined): Response {
  const seconds = afterMs === undefined ? undefined : String(Math.ceil(afterMs / 1000));
  return answer(503, { code: 'busy' }, seconds === undefined ? {} : { 'retry-after': seconds });
}

const answer = (status: number, body: object, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers },
  });
