import { readJson } from '../read-json.js';
import { isRecord } from '../record.js';
import { texts } from '../texts.js';
import type { PrimeroTransition, TransitionAttempt, TransitionResult } from '../transports/primero/transition.js';
import { jsonReply } from './json-reply.js';
import { relayAnswer } from './relay-answer.js';

/** A referral or transfer as a page asks its relay for it: the relay knows who stands for a body there, and whether it may go. */
export type AskedTransition = Omit<PrimeroTransition, 'users' | 'mayGo'>;

/** Makes a referral or transfer once, however often it is asked for; the attempt is handed on as it is. */
export type MakeTransition = (asked: AskedTransition, attempt: TransitionAttempt) => Promise<TransitionResult>;

/** Makes what takes the referrals and transfers of a relay: the body of a request and the id in its address. */
export function transitionDesk(make: MakeTransition): (bytes: Uint8Array, id: string) => Promise<Response> {
  const underWay = new Map<string, Promise<TransitionResult>>();
  return async (bytes, id) => {
    const asked = readAsked(readJson(new TextDecoder().decode(bytes)), id);
    if (!asked) return jsonReply(400, { code: 'malformed' });
    // Asked for again while it is being made, as by a page that gave up waiting, it would not be found there yet. And who has
    // asked may be gone: what was begun is ended, so that the next asking finds it.
    const { signal } = new AbortController();
    const key = `${asked.kind} ${id}`;
    const making = underWay.get(key) ?? make(asked, { signal }).finally(() => underWay.delete(key));
    underWay.set(key, making);
    return answerOf(id, await making);
  };
}

function answerOf(id: string, result: TransitionResult): Response {
  if (result.ok) return jsonReply(result.code === 'created' ? 201 : 200, { id });
  const { error } = result;
  return error.code === 'notPlanned' || error.code === 'notCovered' ? jsonReply(422, error) : relayAnswer(error);
}

function readAsked(json: unknown, id: string): AskedTransition | undefined {
  if (!isRecord(json) || !isRecord(json['disclosure'])) return undefined;
  const { kind, disclosure, service } = json;
  const plan = texts(disclosure, 'form', 'caseCode', 'createdAt');
  const { answers } = disclosure;
  if ((kind !== 'referral' && kind !== 'transfer') || !plan || !isRecord(answers)) return undefined;
  if (service !== undefined && typeof service !== 'string') return undefined;
  return {
    ...{ kind, id },
    disclosure: { ...plan, answers: answers as AskedTransition['disclosure']['answers'] },
    ...(service !== undefined && { service }),
  };
}
