import type { Submission } from '@amparo/model';
import type { Client, QueueResult, SubmitOptions, SubmitResult } from './client.js';

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
 * `@amparo/definitions`. It is judged once: where a permission is taken back while it waits, `cancel` takes it out.
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
