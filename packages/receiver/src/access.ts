import type { Context } from 'hono';
import { answerUnread } from './answers.js';
import { refuse } from './refusal.js';
import type { Rights, RightsOf } from './token-check.js';

/** Refuses a request whose token does not allow what it asks; undefined when it does. */
export async function denyUnless(
  context: Context,
  rightsOf: RightsOf,
  right: keyof Rights,
): Promise<Response | undefined> {
  const rights = rightsOf(context.req.header('authorization'));
  if (rights?.[right] === true) return undefined;
  return answerUnread(context, refuse(rights ? 'forbidden' : 'unauthorised'));
}
