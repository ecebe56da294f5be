import { Hono, type Context } from 'hono';
import type { Gate } from '../access/gate.js';
import { allowOnly, answerCut, answerRefusal } from '../answers.js';
import { readBody } from '../read-body.js';
import { readSearch } from '../read-search.js';
import { refuse } from '../refusal.js';
import type { CaseStore } from './case-store.js';

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
  const exportCase = gate({ scope: 'administer', action: 'exportCase' }, async (context) => {
    const read = await readCaseCode(context);
    if (!read.ok) return { response: read.response };
    const headers = { 'Content-Type': 'application/json', 'Content-Disposition': 'attachment; filename="case.json"' };
    return { response: context.body(streamed(cases.exported(read.caseCode, now())), 200, headers) };
  });
  const eraseCase = gate({ scope: 'administer', action: 'eraseCase' }, async (context, { id }) => {
    const read = await readCaseCode(context);
    if (!read.ok) return { response: read.response };
    const erased = await cases.erase(read.caseCode, { token: id, at: now() });
    // Each has its line already, in one commit with its erasure.
    return { response: context.json({ erased }), audit: erased > 0 ? false : { count: 0 } };
  });
  return new Hono()
    .post('/cases/export', exportCase)
    .all('/cases/export', allowOnly('POST'))
    .post('/cases/erase', eraseCase)
    .all('/cases/erase', allowOnly('POST'));
}

type ReadCaseCode =
  { readonly ok: true; readonly caseCode: string } | { readonly ok: false; readonly response: Response };

async function readCaseCode(context: Context): Promise<ReadCaseCode> {
  const body = await readBody(context.req.raw, MAX_BYTES);
  if (!body.ok) return { ok: false, response: answerCut(context, refuse(body.code), body.ended) };
  const read = readSearch(body.bytes);
  // An empty code would mean every submission that was ever erased.
  if (read.ok && read.search.filter.caseCode) return { ok: true, caseCode: read.search.filter.caseCode };
  return { ok: false, response: answerRefusal(context, refuse('malformed', 'The body must name a `caseCode`.')) };
}

function streamed(texts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull: async (controller) => {
      const next = await texts.next();
      if (next.done === true) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    cancel: async () => {
      await texts.return(undefined);
    },
  });
}
