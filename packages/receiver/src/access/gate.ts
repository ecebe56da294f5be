import type { Context } from 'hono';
import { answerRefusal, answerUnread } from '../answers.js';
import type { AuditAction, AuditLog } from '../audit/audit-log.js';
import type { Metrics } from '../metrics/metrics.js';
import { refuse } from '../refusal.js';
import { readSubmissionId } from '../submissions/submission-id.js';
import { clientAddress } from './client-address.js';
import type { Bearer, FindGrant } from './grant-finder.js';
import type { RateLimit } from './rate-limit.js';
import type { Revocations } from './revocations.js';
import type { Scope } from './token-grant.js';

/** What the gate is built of. */
export interface GateParts {
  readonly findGrant: FindGrant;
  readonly revocations: Revocations;
  readonly limit: RateLimit;
  readonly audit: AuditLog;
  readonly metrics: Metrics;
  readonly now: () => Date;
  /** Requests a minute from one address. */
  readonly perAddress: number;
  readonly trustProxy: boolean;
}

/** What an address does for somebody who may; `audit` says what is written down of it, and false that it was, or need not be. */
export interface Served {
  readonly response: Response;
  readonly audit?: { readonly subject?: string; readonly count?: number } | false;
}

/** Who may do it, and how it is called in the audit log. */
interface Passage {
  readonly scope: Scope;
  readonly action: AuditAction;
}

/** Lets a request through to its work, or answers why not. */
export type Gate = (
  passage: Passage,
  work: (context: Context, bearer: Bearer) => Promise<Served>,
) => (context: Context) => Promise<Response>;

// Ten guesses of a token cost as much as a hundred requests.
const COST_OF_A_GUESS = 10;

/** Builds the gate before every address that needs a token: limits, token, scope, and a line in the audit log. */
export const gateOf =
  (parts: GateParts): Gate =>
  (passage, work) =>
  async (context) => {
    const address = clientAddress(context, parts.trustProxy);
    const wait = address === undefined ? undefined : takeOf(parts, `address ${address}`, parts.perAddress);
    if (wait !== undefined) return tooMany(context, parts, wait);
    const bearer = parts.findGrant(context.req.header('authorization'));
    if (!bearer || (await parts.revocations.isRevoked(bearer.id))) {
      const cost = COST_OF_A_GUESS - 1;
      if (address !== undefined) parts.limit.take(`address ${address}`, { perMinute: parts.perAddress, cost });
      return answerUnread(context, refuse('unauthorised'));
    }
    const pause = takeOf(parts, `token ${bearer.id}`, bearer.perMinute);
    if (pause !== undefined) return tooMany(context, parts, pause);
    const served = bearer.scopes.has(passage.scope)
      ? await work(context, bearer)
      : { response: await answerUnread(context, refuse('forbidden')) };
    await writeDown(context, served, { parts, passage, bearer });
    return served.response;
  };

const takeOf = ({ limit }: GateParts, key: string, perMinute: number): number | undefined =>
  limit.take(key, { perMinute });

async function tooMany(context: Context, { metrics }: GateParts, seconds: number): Promise<Response> {
  metrics.count('amparo_rate_limited_total', {});
  context.header('Retry-After', String(seconds));
  return context.req.method === 'GET'
    ? answerRefusal(context, refuse('tooMany'))
    : answerUnread(context, refuse('tooMany'));
}

interface Passed {
  readonly parts: GateParts;
  readonly passage: Passage;
  readonly bearer: Bearer;
}

async function writeDown(context: Context, { response, audit = {} }: Served, passed: Passed): Promise<void> {
  if (audit === false) return;
  const subject = audit.subject ?? readSubmissionId(context.req.param('id'));
  await passed.parts.audit.write({
    at: passed.parts.now().toISOString(),
    token: passed.bearer.id,
    action: passed.passage.action,
    outcome: response.status,
    ...(subject !== undefined && { subject }),
    ...(audit.count !== undefined && { count: audit.count }),
  });
}
