import type { Submission } from '@amparo/model';
import {
  createClient,
  memoryOutbox,
  type Client,
  type ClientOptions,
  type Outcome,
  type Parcel,
  type ParcelStatus,
  type Transport,
  type Undelivered,
} from '@amparo/sdk';

export const GIVEN_NAME = 'Marisol';

export function submission(caseCode = 'GT-1', givenName = GIVEN_NAME): Submission {
  return {
    id: crypto.randomUUID(),
    form: 'registration',
    formVersion: '1.0.0',
    caseCode,
    language: 'es',
    createdAt: '2026-11-22T08:00:00.000Z',
    answers: { identity: { givenName } },
    reasons: {},
    settings: {},
  };
}

export function received({ id, contentHash }: Pick<Parcel, 'id' | 'contentHash'>): Outcome {
  return { code: 'created', receipt: { id, contentHash, receivedAt: '2026-11-22T08:00:01.000Z' } };
}

/** A receiver whose next replies are given; after them it stores everything. */
export class Receiver implements Transport {
  readonly sent: Parcel[] = [];
  readonly #replies: ((parcel: Parcel, signal: AbortSignal) => Outcome | Promise<Outcome>)[] = [];

  answers(reply: Undelivered | ((parcel: Parcel, signal: AbortSignal) => Outcome | Promise<Outcome>), times = 1): this {
    for (let n = 0; n < times; n++) this.#replies.push(typeof reply === 'function' ? reply : () => reply);
    return this;
  }

  async send(parcel: Parcel, { signal }: { signal: AbortSignal }): Promise<Outcome> {
    this.sent.push(parcel);
    const reply = this.#replies.shift();
    return reply ? await reply(parcel, signal) : received(parcel);
  }

  get ids(): readonly string[] {
    return this.sent.map(({ id }) => id);
  }
}

export function scene(options: Partial<ClientOptions> = {}) {
  const receiver = new Receiver();
  const outbox = memoryOutbox();
  const client = createClient({ transport: receiver, outbox, random: () => 0, ...options });
  return { receiver, outbox, client };
}

export const offline: Undelivered = { code: 'retryable', reason: 'offline' };
export const busy: Undelivered = { code: 'retryable', reason: 'busy' };
export const server: Undelivered = { code: 'retryable', reason: 'server' };
export const rejected: Undelivered = { code: 'rejected', errors: [{ path: 'identity.givenName', code: 'tooLong' }] };

/** What a client tells of every parcel. */
export async function parcelsOf(client: Client): Promise<readonly ParcelStatus[]> {
  const asked = await client.parcels();
  if (!asked.ok) throw new Error(asked.error.code);
  return asked.parcels;
}

/** What a client tells of one parcel. */
export const statusOf = async (client: Client, id: string): Promise<ParcelStatus | undefined> =>
  (await parcelsOf(client)).find((parcel) => parcel.id === id);

export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 1));
}
