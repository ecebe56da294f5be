import { Hono, type Context } from 'hono';
import type { Gate, Served } from '../access/gate.js';
import { allowOnly, answerCut, answerRefusal, answerUnread } from '../answers.js';
import { readBody } from '../read-body.js';
import { readSearch } from './read-search.js';
import { receiveSubmission, type Reception } from './receive-submission.js';
import { refuse } from '../refusal.js';
import { readSubmissionId } from './submission-id.js';

/** What the addresses under `/submissions` need. */
export interface SubmissionRoutes extends Reception {
  readonly gate: Gate;
  readonly maxBytes: number;
}

const PAGE_SIZE = 100;
const MAX_SEARCH_BYTES = 4096;
const MOST_DAYS = 366;
const DAY_MS = 24 * 60 * 60 * 1000;
const JSON_TYPE = /^application\/json(\s*;\s*charset="?utf-8"?)?$/i;

/** Builds `/submissions` and `/counts`: sending for those who may send, reading for those who may read. */
export function submissionRoutes(parts: SubmissionRoutes): Hono {
  const { gate } = parts;
  const send = gate({ scope: 'submit', action: 'submit' }, (context, { id }) => takeSubmission(context, parts, id));
  return new Hono()
    .put('/submissions/:id', send)
    .post('/submissions', send)
    .get(
      '/submissions',
      gate({ scope: 'read', action: 'list' }, (context) => listReceipts(context, parts)),
    )
    .post(
      '/submissions/search',
      gate({ scope: 'read', action: 'list' }, (context) => search(context, parts)),
    )
    .get(
      '/submissions/:id',
      gate({ scope: 'read', action: 'readSubmission' }, (context) => readBack(context, parts)),
    )
    .get(
      '/counts',
      gate({ scope: 'read', action: 'count' }, (context) => countDays(context, parts)),
    )
    .all('/submissions', allowOnly('GET', 'POST'))
    .all('/submissions/search', allowOnly('POST'))
    .all('/submissions/:id', allowOnly('GET', 'PUT'))
    .all('/counts', allowOnly('GET'));
}

async function takeSubmission(context: Context, parts: SubmissionRoutes, by: string): Promise<Served> {
  const address = context.req.param('id');
  const id = readSubmissionId(address);
  if (address !== undefined && id === undefined) {
    return { response: await answerUnread(context, refuse('malformed', 'The id in the address is not a UUID.')) };
  }
  if (!isPlainJson(context.req)) return { response: await answerUnread(context, refuse('unsupportedMediaType')) };
  const body = await readBody(context.req.raw, parts.maxBytes);
  if (!body.ok) return { response: answerCut(context, refuse(body.code), body.ended) };
  const outcome = await receiveSubmission({ bytes: body.bytes, by, ...(id !== undefined && { id }) }, parts);
  switch (outcome.code) {
    case 'created':
      // Its line was written with it, in one commit.
      return { response: context.json(outcome.receipt, 201), audit: false };
    case 'alreadyStored':
      return { response: context.json(outcome.receipt, 200), audit: { subject: outcome.receipt.id } };
    case 'refused':
      return { response: answerRefusal(context, outcome.refusal) };
  }
}

const isPlainJson = (request: Context['req']): boolean =>
  JSON_TYPE.test(request.header('content-type') ?? '') &&
  (request.header('content-encoding') ?? 'identity').toLowerCase() === 'identity';

async function listReceipts(context: Context, { archive }: SubmissionRoutes): Promise<Served> {
  const asked = context.req.query('after');
  const after = readSubmissionId(asked);
  if (asked !== undefined && after === undefined) {
    return { response: answerRefusal(context, refuse('malformed', 'The id after which to go on is not a UUID.')) };
  }
  const page = await archive.page({ size: PAGE_SIZE, ...(after !== undefined && { after }) });
  return { response: context.json(page), audit: { count: page.submissions.length } };
}

/** As a list, but what is looked for rides in the body: an address is logged on its way, and a case code stands for a child. */
async function search(context: Context, { archive }: SubmissionRoutes): Promise<Served> {
  if (!isPlainJson(context.req)) return { response: await answerUnread(context, refuse('unsupportedMediaType')) };
  const body = await readBody(context.req.raw, MAX_SEARCH_BYTES);
  if (!body.ok) return { response: answerCut(context, refuse(body.code), body.ended) };
  const read = readSearch(body.bytes);
  if (!read.ok) return { response: answerRefusal(context, refuse('malformed', read.sentence)) };
  const page = await archive.page({ size: PAGE_SIZE, ...read.search });
  return { response: context.json(page), audit: { count: page.submissions.length } };
}

async function countDays(context: Context, { archive, now }: SubmissionRoutes): Promise<Served> {
  const days = Number(context.req.query('days') ?? '30');
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS) {
    return {
      response: answerRefusal(context, refuse('malformed', `The days must be a number from 1 to ${MOST_DAYS}.`)),
    };
  }
  const today = Math.floor(now().getTime() / DAY_MS) * DAY_MS;
  const since = new Date(today - (days - 1) * DAY_MS);
  const counts = await archive.counts(since);
  return { response: context.json({ from: since.toISOString().slice(0, 10), days, counts }) };
}

async function readBack(context: Context, { archive }: SubmissionRoutes): Promise<Served> {
  const id = readSubmissionId(context.req.param('id'));
  const kept = id === undefined ? undefined : await archive.body(id);
  if (kept === undefined) return { response: answerRefusal(context, refuse('notFound')) };
  if (kept.erased) return { response: answerRefusal(context, refuse('erased')) };
  return { response: context.body(kept.body, 200, { 'Content-Type': 'application/json' }) };
}
