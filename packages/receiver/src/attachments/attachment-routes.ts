import { Hono, type Context } from 'hono';
import type { Gate, Served } from '../access/gate.js';
import { allowOnly, answerCut, answerRefusal, answerUnread } from '../answers.js';
import type { Metrics } from '../metrics/metrics.js';
import { readBody } from '../read-body.js';
import { refuse } from '../refusal.js';
import { readSubmissionId } from '../submissions/submission-id.js';
import type { AttachmentAddress, AttachmentStore, ChunkOutcome, Standing } from './attachment-store.js';

/** What the addresses under `/submissions/{id}/attachments` need. */
export interface AttachmentRoutes {
  readonly gate: Gate;
  readonly attachments: AttachmentStore;
  readonly metrics: Metrics;
  readonly now: () => Date;
}

/** Largest piece in bytes: lost again at most on a connection that breaks. */
const MAX_CHUNK_BYTES = 512 * 1024;

const BYTES_TYPE = /^application\/octet-stream$/i;
const OFFSET = /^\d{1,12}$/;

/** Builds the addresses of attachments: pieces and standing for those who send, content for those who read. */
export function attachmentRoutes(parts: AttachmentRoutes): Hono {
  const { gate } = parts;
  const standing = gate({ scope: 'submit', action: 'sendAttachment' }, (context) => tellStanding(context, parts));
  const content = gate({ scope: 'read', action: 'readAttachment' }, (context) => giveContent(context, parts));
  const piece = gate({ scope: 'submit', action: 'sendAttachment' }, (context) => takeChunk(context, parts));
  return new Hono()
    .get('/:id/attachments/:attachment', standing)
    .all('/:id/attachments/:attachment', allowOnly('GET'))
    .get('/:id/attachments/:attachment/content', content)
    .all('/:id/attachments/:attachment/content', allowOnly('GET'))
    .put('/:id/attachments/:attachment/:offset', piece)
    .all('/:id/attachments/:attachment/:offset', allowOnly('PUT'));
}

async function takeChunk(context: Context, { attachments, metrics, now }: AttachmentRoutes): Promise<Served> {
  const address = addressOf(context);
  const offset = context.req.param('offset') ?? '';
  if (!address || !OFFSET.test(offset)) return { response: await answerUnread(context, refuse('notFound')) };
  if (!isPlainBytes(context.req)) {
    const refusal = refuse('unsupportedMediaType', 'A piece must be application/octet-stream.');
    return { response: await answerUnread(context, refusal) };
  }
  const body = await readBody(context.req.raw, MAX_CHUNK_BYTES);
  if (!body.ok) return { response: answerCut(context, refuse(body.code), body.ended) };
  const outcome = await attachments.append({ ...address, offset: Number(offset), bytes: body.bytes }, now());
  if (outcome.code === 'completed' || outcome.code === 'incomplete') {
    metrics.count('amparo_attachment_bytes_total', {}, body.bytes.byteLength);
  }
  const response = answerChunk(context, outcome);
  // A line for each attachment that came or was refused, not for each of its pieces.
  return outcome.code === 'incomplete' || outcome.code === 'elsewhere' ? { response, audit: false } : { response };
}

function answerChunk(context: Context, outcome: ChunkOutcome): Response {
  switch (outcome.code) {
    case 'completed':
      return context.json(outcome.receipt, 201);
    case 'elsewhere':
      return answerRefusal(context, { ...refuse('wrongOffset'), received: outcome.received });
    case 'mismatch':
      return answerRefusal(context, refuse('attachmentMismatch'));
    case 'notNamed':
    case 'incomplete':
    case 'complete':
      return answerStanding(context, outcome);
  }
}

async function tellStanding(context: Context, { attachments }: AttachmentRoutes): Promise<Served> {
  const address = addressOf(context);
  const standing: Standing = address ? await attachments.standing(address) : { code: 'notNamed' };
  return { response: answerStanding(context, standing), audit: false };
}

function answerStanding(context: Context, standing: Standing): Response {
  switch (standing.code) {
    case 'notNamed':
      return answerRefusal(context, refuse('notFound', 'No stored submission names this attachment.'));
    case 'incomplete':
      return context.json({ received: standing.received }, 200);
    case 'complete':
      return context.json(standing.receipt, 200);
  }
}

async function giveContent(context: Context, { attachments }: AttachmentRoutes): Promise<Served> {
  const address = addressOf(context);
  const standing = address && (await attachments.standing(address));
  // What was erased has its receipt still, and no content.
  const has = address && standing?.code === 'complete' && (await attachments.hasContent(address));
  if (has !== true) return { response: answerRefusal(context, refuse('notFound')) };
  // Never its own type: what strangers sent shall not be shown as a page of this origin.
  const headers = { 'Content-Type': 'application/octet-stream', 'Content-Disposition': 'attachment' };
  return { response: context.body(contentFrom(attachments, address), 200, headers) };
}

function contentFrom(attachments: AttachmentStore, address: AttachmentAddress): ReadableStream<Uint8Array> {
  let offset = 0;
  return new ReadableStream({
    pull: async (controller) => {
      const content = await attachments.read(address, offset);
      if (!content) {
        controller.close();
        return;
      }
      offset += content.byteLength;
      controller.enqueue(content);
    },
  });
}

function addressOf(context: Context): AttachmentAddress | undefined {
  const submission = readSubmissionId(context.req.param('id'));
  const attachment = readSubmissionId(context.req.param('attachment'));
  return submission !== undefined && attachment !== undefined ? { submission, attachment } : undefined;
}

const isPlainBytes = (request: Context['req']): boolean =>
  BYTES_TYPE.test(request.header('content-type') ?? '') &&
  (request.header('content-encoding') ?? 'identity').toLowerCase() === 'identity';
