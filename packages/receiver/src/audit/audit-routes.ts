import { Hono } from 'hono';
import type { Gate } from '../access/gate.js';
import type { Revocations } from '../access/revocations.js';
import { allowOnly, answerRefusal } from '../answers.js';
import { refuse } from '../refusal.js';
import { readSubmissionId } from '../submissions/submission-id.js';
import type { AuditLog } from './audit-log.js';

/** What the addresses of an administrator over tokens and the log need. */
export interface AuditRoutes {
  readonly gate: Gate;
  readonly audit: AuditLog;
  readonly revocations: Revocations;
  readonly now: () => Date;
}

const PAGE_SIZE = 100;
const TOKEN = /^[A-Za-z0-9._-]{1,40}$/;

/** Builds `/audit` and `/tokens/{token}/revocation`, both for administrators. */
export function auditRoutes({ gate, audit, revocations, now }: AuditRoutes): Hono {
  const read = gate({ scope: 'administer', action: 'readAudit' }, async (context) => {
    const asked = context.req.query('after');
    const after = readSubmissionId(asked);
    if (asked !== undefined && after === undefined) {
      return { response: answerRefusal(context, refuse('malformed', 'The line to go on after is not a UUID.')) };
    }
    return { response: context.json(await audit.page({ size: PAGE_SIZE, ...(after !== undefined && { after }) })) };
  });
  const revoke = gate({ scope: 'administer', action: 'revokeToken' }, async (context) => {
    const token = context.req.param('token') ?? '';
    if (!TOKEN.test(token)) return { response: answerRefusal(context, refuse('notFound')) };
    await revocations.revoke(token, now());
    return { response: context.json({ revoked: token }) };
  });
  return new Hono()
    .get('/audit', read)
    .all('/audit', allowOnly('GET'))
    .put('/tokens/:token/revocation', revoke)
    .all('/tokens/:token/revocation', allowOnly('PUT'));
}
