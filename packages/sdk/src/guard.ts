import type { Submission } from '@amparo/model';
import type { Client, QueueResult, SubmitOptions, SubmitResult } from './client.js';
import { unknown, type Outcome } from './outcome.js';
import type { Parcel } from './parcel.js';
import { plainTransport } from './plain-transport.js';
import type { Transport } from './transport.js';

/** Says what stands against sending a submission: nothing where the list is empty. */
export type Judge<Obstacle> = (submission: Submission) => readonly Obstacle[] | Promise<readonly Obstacle[]>;

/**
 * Why a submission was neither stored nor sent, so that its draft is kept.
 *
 * - `notAllowed`: these stand against it.
 * - `notJudged`: the judge threw, rejected or gave no list; what nobody could judge is not sent.
 */
export interface NotAllowed<Obstacle> {
  readonly ok: false;
  readonly error:
    { readonly code: 'notAllowed'; readonly obstacles: readonly Obstacle[] } | { readonly code: 'notJudged' };
}

/** A client that asks before it takes anything; what it has taken it delivers like any other. */
export interface GuardedClient<Obstacle> extends Omit<Client, 'submit' | 'queue'> {
  submit(submission: Submission, options?: SubmitOptions): Promise<SubmitResult | NotAllowed<Obstacle>>;
  queue(submission: Submission, options?: Omit<SubmitOptions, 'signal'>): Promise<QueueResult | NotAllowed<Obstacle>>;
}

/**
 * Makes a client judge every submission before it is stored or sent, such as by `missingPermissions` or `planDisclosure` of
 * `@amparo/definitions`. It is judged once; `guardedTransport` judges again what waits, since a permission may be taken back meanwhile.
 */
export function guarded<Obstacle>(client: Client, judge: Judge<Obstacle>): GuardedClient<Obstacle> {
  return {
    submit: async (submission, options) => (await refusal(submission, judge)) ?? client.submit(submission, options),
    queue: async (submission, options) => (await refusal(submission, judge)) ?? client.queue(submission, options),
    retry: (id) => client.retry(id),
    cancel: (id) => client.cancel(id),
    parcels: () => client.parcels(),
    status: (id) => client.status(id),
    export: (id) => client.export(id),
    subscribe: (listener) => client.subscribe(listener),
    start: () => client.start(),
    stop: () => client.stop(),
  };
}

/**
 * Makes a transport that asks before every attempt, and before each attachment, whether a parcel may still go: a permission may have
 * been taken back while it waited. What may not (`notPermitted`) stays in the outbox until a person takes it back or sends it again; while
 * `mayGo` rejects, nothing goes, and it is asked again. What the transport has sent already stays sent.
 */
export function guardedTransport(
  transport: Transport,
  mayGo: (parcel: Parcel) => boolean | Promise<boolean>,
): Transport {
  const asked = async (parcel: Parcel, go: () => Promise<Outcome>): Promise<Outcome> => {
    const says: unknown = await mayGo(parcel); // a list of obstacles, say, is no yes
    return says === true ? go() : unknown('notPermitted');
  };
  const plain = plainTransport(transport);
  const { sendAttachment } = plain;
  return {
    ...plain,
    send: (parcel, attempt) => asked(parcel, () => plain.send(parcel, attempt)),
    ...(sendAttachment && {
      sendAttachment: (parcel, attachment, attempt) => asked(parcel, () => sendAttachment(parcel, attachment, attempt)),
    }),
  };
}

async function refusal<Obstacle>(
  submission: Submission,
  judge: Judge<Obstacle>,
): Promise<NotAllowed<Obstacle> | undefined> {
  try {
    const obstacles: unknown = await judge(submission);
    if (!Array.isArray(obstacles)) return notJudged;
    return obstacles.length > 0 ? { ok: false, error: { code: 'notAllowed', obstacles } } : undefined;
  } catch {
    return notJudged; // its words may hold answers
  }
}

const notJudged = { ok: false, error: { code: 'notJudged' } } as const;
