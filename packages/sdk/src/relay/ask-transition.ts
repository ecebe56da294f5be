import { readFieldErrors } from '../field-error.js';
import { isUnknownReason, unknown } from '../outcome.js';
import { readJson } from '../read-json.js';
import { isRecord } from '../record.js';
import { exchange, type HttpReply } from '../transports/exchange.js';
import { planFaults } from '../transports/primero/planned-transition.js';
import type { TransitionResult } from '../transports/primero/transition.js';
import { filledPath, safeEndpoint } from '../transports/request-url.js';
import type { RestOptions } from '../transports/rest-options.js';
import { restWay } from '../transports/rest-way.js';
import { statusOutcome } from '../transports/status-outcome.js';
import type { AskedTransition } from './take-transition.js';

const LONGEST_REPLY = 64 * 1024;

type Failed = Extract<TransitionResult, { readonly ok: false }>['error'];

/**
 * Asks a relay of the page's own host for a referral or transfer. After `retryable`, ask again under the same id, with a plan
 * that is still good: what was made already is found. Of the disclosure goes only what says to whom, why and on what ground.
 */
export async function askTransition(
  { id, kind, disclosure, service }: AskedTransition,
  options: RestOptions,
  { signal }: { readonly signal: AbortSignal },
): Promise<TransitionResult> {
  const { form, caseCode, createdAt, answers } = disclosure;
  const about = answers['disclosure'];
  const plan = { form, caseCode, createdAt, answers: about === undefined ? {} : { disclosure: about } };
  const reply = await exchange(restWay(options), {
    ...{ method: 'PUT', signal, longest: LONGEST_REPLY },
    url: safeEndpoint(options.endpoint) + filledPath('/transitions/{id}', { id }),
    body: JSON.stringify({ kind, disclosure: plan, service }),
    headers: { 'content-type': 'application/json' },
  });
  if ('failed' in reply) return { ok: false, error: reply.failed };
  const json = readJson(reply.text);
  return resultOf(reply, isRecord(json) ? json : {}, id);
}

type Told = Readonly<Record<string, unknown>>;

function resultOf(reply: HttpReply, told: Told, id: string): TransitionResult {
  const { status } = reply;
  if ((status === 200 || status === 201) && told['id'] === id.toLowerCase())
    return { ok: true, code: status === 201 ? 'created' : 'alreadyStored' };
  return { ok: false, error: errorIn(reply, told) };
}

function errorIn(reply: HttpReply, told: Told): Failed {
  const { code, fault, missing, errors } = told;
  // A page of whoever stands before the relay judges nothing.
  if (typeof code !== 'string') return statusOutcome(reply);
  if (reply.status === 409) return { code: 'conflict' };
  if (reply.status === 424 && isUnknownReason(code)) return unknown(code);
  if (reply.status !== 422) return statusOutcome(reply);
  const known = planFaults.find((each) => each === fault);
  if (code === 'notPlanned' && known) return { code, fault: known };
  if (code === 'notCovered' && Array.isArray(missing)) return { code, missing: missing.map(String) };
  return { code: 'rejected', errors: readFieldErrors(errors, () => false) };
}
