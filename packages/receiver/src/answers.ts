import type { Context } from 'hono';
import { readBody } from './read-body.js';
import { refuse, REFUSAL_STATUS, type Refusal } from './refusal.js';

/** Answers with a refusal and its status. */
export function answerRefusal(context: Context, refusal: Refusal): Response {
  if (refusal.code === 'unauthorised') context.header('WWW-Authenticate', 'Bearer');
  return context.json(refusal, REFUSAL_STATUS[refusal.code]);
}

/** Answers a request whose body is of no interest, once the sender has said it. */
export async function answerUnread(context: Context, refusal: Refusal): Promise<Response> {
  const body = await readBody(context.req.raw, 0);
  return answerCut(context, refusal, body.ok || body.ended);
}

/** Answers, and closes the connection when the body did not come to its end: what follows on it would be unreadable. */
export function answerCut(context: Context, refusal: Refusal, ended: boolean): Response {
  if (!ended) context.header('Connection', 'close');
  return answerRefusal(context, refusal);
}

/** Answers every other method of an address with 405 and the methods that it has. */
export const allowOnly =
  (...methods: readonly string[]) =>
  (context: Context): Response => {
    context.header('Allow', methods.join(', '));
    return answerRefusal(context, refuse('methodNotAllowed'));
  };
