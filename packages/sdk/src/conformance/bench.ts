import type { Attachment, Submission } from '@amparo/model';
import { createClient, type Client, type SubmitResult } from '../client.js';
import { memoryOutbox, type OutboxStore } from '../outbox.js';
import type { ParcelStatus } from '../parcel-status.js';
import { plainTransport } from '../plain-transport.js';
import { sha256 } from '../sha256.js';
import type { Transport } from '../transport.js';
import { faultyFetch, type FaultyFetch } from './faulty-fetch.js';
import type { Subject } from './subject.js';

/** One device and its way to the backend, as a case works with them. */
export interface Bench {
  readonly subject: Subject;
  readonly network: FaultyFetch;
  readonly outbox: OutboxStore;
  readonly client: Client;
  /** Signs the person in or out. */
  sign(isIn: boolean): void;
  /** Puts bytes on the device, where the client finds them by the reference. */
  keep(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<Attachment>;
  /** What the transport has told of how many bytes of an attachment have arrived, in order. */
  told(attachment: string): readonly number[];
  /** Asks again, as a person would, until the outbox is empty; fails when it stays full. */
  untilDelivered(): Promise<void>;
}

/** A conformance failure: it says what a person would see, and holds no answer. */
export class ConformanceFailure extends Error {
  override readonly name = 'ConformanceFailure';
}

/** Sets up a device with an empty outbox, and a `fetch` of its own where one is given. */
export function benchOf(subject: Subject, send?: typeof fetch): Bench {
  const network = faultyFetch(send);
  const outbox = memoryOutbox();
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const told = new Map<string, number[]>();
  let isSignedIn = true;
  const client = createClient({
    transport: heard(subject.makeTransport({ fetch: network.fetch, isSignedIn: () => isSignedIn }), told),
    outbox,
    attachments: { read: async ({ id }) => files.get(id) },
    backOff: { baseMs: 1, capMs: 5 },
    locks: null,
  });
  return {
    ...{ subject, network, outbox, client },
    sign: (isIn) => void (isSignedIn = isIn),
    keep: async (bytes, type) => {
      const attachment = { id: crypto.randomUUID(), type, bytes: bytes.length, hash: await sha256(bytes) };
      files.set(attachment.id, bytes);
      return attachment;
    },
    told: (attachment) => told.get(attachment) ?? [],
    untilDelivered: () => untilDelivered(client, outbox),
  };
}

/** The transport, with what it tells of its progress written down. */
function heard(transport: Transport, told: Map<string, number[]>): Transport {
  const plain = plainTransport(transport);
  const { sendAttachment } = plain;
  if (!sendAttachment) return transport;
  return {
    ...plain,
    sendAttachment: (parcel, attachment, attempt) =>
      sendAttachment(parcel, attachment, {
        ...attempt,
        onProgress: (bytes) => {
          told.set(attachment.id, [...(told.get(attachment.id) ?? []), bytes]);
          attempt.onProgress(bytes);
        },
      }),
  };
}

const MOST_ATTEMPTS = 60;

async function untilDelivered(client: Client, outbox: OutboxStore): Promise<void> {
  for (let n = 0; n < MOST_ATTEMPTS; n++) {
    const waiting = await outbox.all();
    if (waiting.length === 0) return;
    for (const { id } of waiting) await client.retry(id);
  }
  const states = (await parcelsOf(client)).map(({ outcome }) => JSON.stringify(outcome ?? null));
  throw new ConformanceFailure(`The outbox stays full: ${states.join(', ')}`);
}

/** What the client tells of every parcel; fails when it cannot read its outbox. */
export async function parcelsOf(client: Client): Promise<readonly ParcelStatus[]> {
  const asked = await client.parcels();
  if (!asked.ok) throw new ConformanceFailure(`The outbox gave no answer: ${asked.error.code}`);
  return asked.parcels;
}

/** Fails with a sentence unless it holds. */
export function expect(holds: boolean, sentence: string): asserts holds {
  if (!holds) throw new ConformanceFailure(sentence);
}

/** Fails unless the submission has a receipt. */
export function expectDelivered(result: SubmitResult, when: string): void {
  expect(result.ok, `No receipt ${when}: ${JSON.stringify(result.ok ? null : result.error)}`);
}

/** Fails unless so many submissions more are held than before, and this one as it was sent. */
export async function expectHeld(
  { subject }: Bench,
  { before, more, submission }: { readonly before: number; readonly more: number; readonly submission?: Submission },
): Promise<void> {
  const count = (await subject.count()) - before;
  expect(count === more, `${String(count)} submissions were stored where ${String(more)} had been sent.`);
  const places = submission ? await subject.differences(submission) : [];
  expect(places.length === 0, `Not stored as it was sent: ${places.join(', ')}`);
}
