import { Hono, type Context } from 'hono';
import { denyUnless } from './access.js';
import { allowOnly, answerCut, answerRefusal, answerUnread } from './answers.js';
import { readBody } from './read-body.js';
import { receiveSubmission, type Reception } from './receive-submission.js';
import { refuse } from './refusal.js';
import { readSubmissionId } from './submission-id.js';
import type { RightsOf } from './token-check.js';

/** What the addresses under `/submissions` need. */
export interface SubmissionRoutes extends Reception {
  readonly rightsOf: RightsOf;
  readonly maxBytes: number;
}

const PAGE_SIZE = 100;
const JSON_TYPE = /^application\/json(\s*;\s*charset="?utf-8"?)?$/i;

/** Builds `/submissions`: sending for those who may send, reading for those who may read. */
export function submissionRoutes(parts: SubmissionRoutes): Hono {
  return new Hono()
    .put('/:id', (context) => send(context, parts))
    .post('/', (context) => send(context, parts))
    .get('/', (context) => listReceipts(context, parts))
    .get('/:id', (context) => readBack(context, parts))
    .all('/', allowOnly('GET', 'POST'))
    .all('/:id', allowOnly('GET', 'PUT'));
}

async function send(context: Context, parts: SubmissionRoutes): Promise<Response> {
  const denied = await denyUnless(context, parts.rightsOf, 'send');
  if (denied) return denied;
  const address = context.req.param('id');
  const id = readSubmissionId(address);
  if (address !== undefined && id === undefined) {
    return answerUnread(context, refuse('malformed', 'The id in the address is not a UUID.'));
  }
  if (!isPlainJson(context.req)) return answerUnread(context, refuse('unsupportedMediaType'));
  const body = await readBody(context.req.raw, parts.maxBytes);
  if (!body.ok) return answerCut(context, refuse(body.code), body.ended);
  const outcome = await receiveSubmission({ bytes: body.bytes, ...(id !== undefined && { id }) }, parts);
  switch (outcome.code) {
    case 'created':
      return context.json(outcome.receipt, 201);
    case 'alreadyStored':
      return context.json(outcome.receipt, 200);
    case 'refused':
      return answerRefusal(context, outcome.refusal);
  }
}

const isPlainJson = (request: Context['req']): boolean =>
  JSON_TYPE.test(request.header('content-type') ?? '') &&
  (request.header('content-encoding') ?? 'identity').toLowerCase() === 'identity';

async function listReceipts(context: Context, parts: SubmissionRoutes): Promise<Response> {
  const denied = await denyUnless(context, parts.rightsOf, 'read');
  if (denied) return denied;
  const asked = context.req.query('after');
  const after = readSubmissionId(asked);
  if (asked !== undefined && after === undefined) {
    return answerRefusal(context, refuse('malformed', 'The id after which to go on is not a UUID.'));
  }
  return context.json(await parts.archive.page({ size: PAGE_SIZE, ...(after !== undefined && { after }) }));
}

async function readBack(context: Context, parts: SubmissionRoutes): Promise<Response> {
  const denied = await denyUnless(context, parts.rightsOf, 'read');
  if (denied) return denied;
  const id = readSubmissionId(context.req.param('id'));
  const body = id === undefined ? undefined : await parts.archive.body(id);
  if (body === undefined) return answerRefusal(context, refuse('notFound'));
  return context.body(body, 200, { 'Content-Type': 'application/json' });
}
