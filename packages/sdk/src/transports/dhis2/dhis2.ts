import type { Outcome } from '../../outcome.js';
import type { Parcel } from '../../parcel.js';
import type { Attempt, Transport } from '../../transport.js';
import { wayOf, type HttpWay } from '../exchange.js';
import { askApi, undelivered, type ApiAnswer } from '../json-api.js';
import { packedSubmission } from '../packed-submission.js';
import { safeEndpoint, wayTo } from '../request-url.js';
import { enrolmentPath, eventPath, failureOf, importPath, isEvent, isHeld, isNone, standingIn } from './event-there.js';
import type { Dhis2Mapping } from './mapping.js';
import { orgUnitOf, toTracker } from './to-tracker.js';

/** How a DHIS2 is reached. */
export interface Dhis2Options {
  /** Such as `https://dhis2.example/api`. */
  readonly endpoint: string;
  /** The `Authorization` header, as `ApiToken …` or `Basic …`; asked for at each request. */
  readonly authorization: () => string | Promise<string>;
  readonly mapping: Dhis2Mapping;
  /** Has the server judge the whole import before anything is written; one request more for each attempt. Yes unless told. */
  readonly dryRun?: boolean;
  readonly fetch?: typeof fetch;
  /** For one request; 60 seconds unless given. */
  readonly timeoutMs?: number;
  readonly now?: () => Date;
}

/** Makes the transport for the Tracker of a DHIS2; throws a TypeError for an endpoint that is unsafe. */
export function dhis2Transport(options: Dhis2Options): Transport {
  const endpoint = safeEndpoint(options.endpoint);
  const { authorization, mapping, fetch, timeoutMs } = options;
  const api: HttpWay = {
    endpoint,
    headers: async () => ({ authorization: await authorization() }),
    ...(fetch && { fetch }),
    ...(timeoutMs !== undefined && { timeoutMs }),
  };
  return {
    name: wayTo('dhis2', options.endpoint),
    // A form that no unit owns would be refused for ever: better while its answers are still on screen.
    pack: (submission) =>
      Object.hasOwn(mapping.forms, submission.form) && orgUnitOf(submission, mapping) !== undefined
        ? { body: JSON.stringify(submission) }
        : { refused: 'unknownForm' },
    send: (parcel, attempt) => send(parcel, attempt, { api: wayOf(api, attempt), options }),
    sendAttachment: async (parcel, attachment, attempt) => {
      const { sendFile } = await import('./send-file.js');
      const now = options.now ?? ((): Date => new Date());
      return sendFile({ parcel, attachment, attempt }, { api: wayOf(api, attempt), mapping, now });
    },
  };
}

interface Server {
  readonly api: HttpWay;
  readonly options: Dhis2Options;
}

async function send(parcel: Parcel, { signal }: Attempt, { api, options }: Server): Promise<Outcome> {
  const { mapping, dryRun = true } = options;
  const submission = packedSubmission(parcel);
  const sent = submission && (await toTracker(submission, mapping, parcel.contentHash));
  if (!sent) return { code: 'unknown', reason: 'refused' };
  const ask = (path: string, body?: object): Promise<ApiAnswer> =>
    askApi(api, { method: body ? 'POST' : 'GET', path, signal, ...(body && { body }) });
  const hashThere = async (): Promise<ApiAnswer> => ask(eventPath(sent));
  const received = (code: 'created' | 'alreadyStored'): Outcome => ({
    code,
    receipt: {
      id: parcel.id,
      contentHash: parcel.contentHash,
      receivedAt: (options.now?.() ?? new Date()).toISOString(),
    },
  });
  const enrolment = await ask(enrolmentPath(sent));
  const standing = standingIn(enrolment, sent);
  if (!standing && !isNone(enrolment)) return undelivered(enrolment);
  // Before anything is sent, since an import of the same identifiers with other values is an update there, and no conflict.
  const before = standing?.mayHoldEvent ? await hashThere() : undefined;
  if (before && isEvent(before, sent)) return isHeld(before, parcel) ? received('alreadyStored') : { code: 'conflict' };
  if (before && !isNone(before)) return undelivered(before);
  const body = sent.body(standing?.orgUnit);
  for (const mode of dryRun ? (['VALIDATE', 'COMMIT'] as const) : (['COMMIT'] as const)) {
    const answer = await ask(importPath(mode), body);
    const failure = failureOf(answer, sent);
    if (failure) return failure;
  }
  const after = await hashThere();
  if (!isEvent(after, sent)) return undelivered(after);
  return isHeld(after, parcel) ? received('created') : { code: 'unknown', reason: 'storedInPart' };
}
