import { Hono, type Context } from 'hono';
import { denyUnless } from '../access.js';
import { allowOnly, answerCut, answerRefusal, answerUnread } from '../answers.js';
import { readBody } from '../read-body.js';
import { refuse } from '../refusal.js';
import { readSubmissionId } from '../submission-id.js';
import type { RightsOf } from '../token-check.js';
import type { AttachmentAddress, AttachmentStore, ChunkOutcome, Standing } from './attachment-store.js';

/** What the addresses under `/submissions/{id}/attachments` need. */
export interface AttachmentRoutes {
  readonly attachments: AttachmentStore;
  readonly rightsOf: RightsOf;
  readonly now: () => Date;
}

/** Largest piece in bytes: lost again at most on a connection that breaks. */
const MAX_CHUNK_BYTES = 512 * 1024;

const BYTES_TYPE = /^application\/octet-stream$/i;
const OFFSET = /^\d{1,12}$/;

/** Builds the addresses of attachments: pieces and standing for those who send, content for those who read. */
export function attachmentRoutes(parts: AttachmentRoutes): Hono {
  return new Hono()
    .get('/:id/attachments/:attachment', (context) => tellStanding(context, parts))
    .all('/:id/attachments/:attachment', allowOnly('GET'))
    .get('/:id/attachments/:attachment/content', (context) => giveContent(context, parts))
    .all('/:id/attachments/:attachment/content', allowOnly('GET'))
    .put('/:id/attachments/:attachment/:offset', (context) => takeChunk(context, parts))
    .all('/:id/attachments/:attachment/:offset', allowOnly('PUT'));
}

async function takeChunk(context: Context, { attachments, rightsOf, now }: AttachmentRoutes): Promise<Response> {
  const denied = await denyUnless(context, rightsOf, 'send');
  if (denied) return denied;
  const address = addressOf(context);
  const offset = context.req.param('offset') ?? '';
  if (!address || !OFFSET.test(offset)) return answerUnread(context, refuse('notFound'));
  if (!isPlainBytes(context.req)) {
    return answerUnread(context, refuse('unsupportedMediaType', 'A piece must be application/octet-stream.'));
  }
  const body = await readBody(context.req.raw, MAX_CHUNK_BYTES);
  if (!body.ok) return answerCut(context, refuse(body.code), body.ended);
  const chunk = { ...address, offset: Number(offset), bytes: body.bytes };
  return answerChunk(context, await attachments.append(chunk, now()));
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

async function tellStanding(context: Context, { attachments, rightsOf }: AttachmentRoutes): Promise<Response> {
  const denied = await denyUnless(context, rightsOf, 'send');
  if (denied) return denied;
  const address = addressOf(context);
  return answerStanding(context, address ? await attachments.standing(address) : { code: 'notNamed' });
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

async function giveContent(context: Context, { attachments, rightsOf }: AttachmentRoutes): Promise<Response> {
  const denied = await denyUnless(context, rightsOf, 'read');
  if (denied) return denied;
  const address = addressOf(context);
  const standing = address && (await attachments.standing(address));
  if (!address || standing?.code !== 'complete') return answerRefusal(context, refuse('notFound'));
  // Never its own type: what strangers sent shall not be shown as a page of this origin.
  return context.body(contentFrom(attachments, address), 200, {
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': 'attachment',
  });
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
