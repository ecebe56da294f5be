import { Hono, type Context } from 'hono';
import type { Gate, Served } from '../access/gate.js';
import { allowOnly, answerCut, answerRefusal } from '../answers.js';
import { readBody } from '../read-body.js';
import { refuse } from '../refusal.js';
import { readCaseRequest, type CaseRequest } from './case-request.js';
import type { CaseStore } from './case-store.js';
import { sealed, SEALED_TYPE } from './sealed-export.js';

/** What the addresses of whole cases need. */
export interface CaseRoutes {
  readonly gate: Gate;
  readonly cases: CaseStore;
  readonly now: () => Date;
}

const MAX_BYTES = 4096;

/**
 * Builds `POST /cases/export` and `POST /cases/erase`, both for administrators. The case code rides in the body: an
 * address is logged on its way.
 */
export function caseRoutes({ gate, cases, now }: CaseRoutes): Hono {
  const exportCase = gate({ scope: 'administer', action: 'exportCase' }, async (context, { id }) => {
    const read = await readAsked(context);
    if (!read.ok) return { response: read.response };
    const { caseCode, to } = read.request;
    const { count, texts } = await cases.exported(caseCode, { token: id, at: now() });
    const response = to ? download(context, sealed(texts, to), SEALED) : download(context, utf8(texts), PLAIN);
    return { response, audit: audited(count) };
  });
  const eraseCase = gate({ scope: 'administer', action: 'eraseCase' }, async (context, { id }) => {
    const read = await readAsked(context);
    if (!read.ok) return { response: read.response };
    if (read.request.to)
      return { response: answerRefusal(context, refuse('malformed', 'What is erased goes nowhere.')) };
    const erased = await cases.erase(read.request.caseCode, { token: id, at: now() });
    return { response: context.json({ erased }), audit: audited(erased) };
  });
  return new Hono()
    .post('/cases/export', exportCase)
    .all('/cases/export', allowOnly('POST'))
    .post('/cases/erase', eraseCase)
    .all('/cases/erase', allowOnly('POST'));
}

/** Each submission has its line already: only where there was none, one is left to be written. */
const audited = (count: number): Exclude<Served['audit'], undefined> => (count > 0 ? false : { count });

type Asked = { readonly ok: true; readonly request: CaseRequest } | { readonly ok: false; readonly response: Response };

async function readAsked(context: Context): Promise<Asked> {
  const body = await readBody(context.req.raw, MAX_BYTES);
  if (!body.ok) return { ok: false, response: answerCut(context, refuse(body.code), body.ended) };
  const read = await readCaseRequest(body.bytes);
  return read.ok ? read : { ok: false, response: answerRefusal(context, refuse('malformed', read.sentence)) };
}

const PLAIN = { type: 'application/json', name: 'case.json' };
const SEALED = { type: SEALED_TYPE, name: 'case.sealed' };

function download(context: Context, pieces: AsyncGenerator<Uint8Array>, { type, name }: typeof PLAIN): Response {
  const headers = { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` };
  return context.body(streamed(pieces), 200, headers);
}

async function* utf8(texts: AsyncGenerator<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const text of texts) yield encoder.encode(text);
}

function streamed(pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull: async (controller) => {
      const next = await pieces.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
    cancel: async () => {
      await pieces.return(undefined);
    },
  });
}
