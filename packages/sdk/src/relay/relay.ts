import type { Attachment } from '@amparo/model';
import { attachmentsIn } from '../attachments.js';
import type { Outcome } from '../outcome.js';
import type { Parcel } from '../parcel.js';
import { readJson } from '../read-json.js';
import { isRecord } from '../record.js';
import { sha256 } from '../sha256.js';
import type { Attempt, Transport } from '../transport.js';
import { boundedBytes } from './bounded-bytes.js';
import { jsonReply } from './json-reply.js';
import { packedParcels, type PackedParcels } from './packed-parcels.js';
import { memoryRelayStore, type RelayStore } from './relay-store.js';
import { relayAnswer } from './relay-answer.js';
import { transitionDesk, type MakeTransition } from './take-transition.js';

export type { AskedTransition, MakeTransition } from './take-transition.js';

/** What a relay is made of. */
export interface RelayOptions {
  /** The way on, to the backend that answers no page. */
  readonly transport: Transport;
  /** Whether this request may send: by the portal's own session and CSRF token, or by a token. */
  readonly admits: (request: Request) => boolean | Promise<boolean>;
  /** Makes the referrals and transfers that pages ask for; without it the relay has no way for them. */
  readonly transition?: MakeTransition;
  /**
   * Where submissions with attachments wait until all of them have come, and what was sealed here, so that the next attempt sends
   * the same; in memory unless given.
   */
  readonly store?: RelayStore;
  /** Largest submission, in bytes; 2 MiB unless given. */
  readonly maxBytes?: number;
}

const MAX_BYTES = 2 * 1024 * 1024;
const MAX_CHUNK = 512 * 1024;
const TRANSITION = /\/transitions\/([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/i;
const ADDRESS = /\/([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})(?:\/attachments\/([\w-]{1,64})(?:\/(\d{1,12}))?)?$/i;

/**
 * Makes a relay for the host's own server: it takes submissions as the REST transport sends them and hands them on by
 * another transport. It gives a receipt only when that transport has one, so that the page keeps what is not stored. It
 * answers `fetch` requests and needs nothing of Node, so that it runs under any server.
 */
export function createRelay(options: RelayOptions): (request: Request) => Promise<Response> {
  const desk = options.transition && transitionDesk(options.transition);
  const given = { store: memoryRelayStore(), maxBytes: MAX_BYTES, ...options, desk };
  const parts = { ...given, packed: packedParcels(given.transport, given.store), inTurn: turnsById() };
  return async (request) => {
    try {
      return await answer(request, parts);
    } catch {
      return jsonReply(500, { code: 'server' }); // a store or a transport of the host's own; its words may hold answers
    }
  };
}

type Parts = Required<Omit<RelayOptions, 'transition'>> & {
  readonly desk: ReturnType<typeof transitionDesk> | undefined;
  readonly packed: PackedParcels;
  readonly inTurn: ReturnType<typeof turnsById>;
};

async function answer(request: Request, parts: Parts): Promise<Response> {
  const { pathname } = new URL(request.url);
  const [, id, attachmentId, offset] = ADDRESS.exec(pathname) ?? [];
  if (!(await parts.admits(request))) return jsonReply(401, { code: 'unauthorised' });
  const transition = TRANSITION.exec(pathname)?.[1];
  if (transition !== undefined) return takeTransition(request, transition.toLowerCase(), parts);
  if (id === undefined) return jsonReply(404, { code: 'notFound' });
  if (attachmentId === undefined) return request.method === 'PUT' ? takeRecord(request, id, parts) : notAllowed();
  const known = await attachmentOf(id, attachmentId, parts);
  if (!known) return jsonReply(404, { code: 'notFound' });
  if (request.method === 'GET')
    return jsonReply(200, { received: (await parts.store.read(keyOf(known)))?.length ?? 0 });
  if (request.method !== 'PUT' || offset === undefined) return notAllowed();
  return takeChunk(request, { ...known, offset: Number(offset) }, parts);
}

async function takeTransition(request: Request, id: string, { desk, maxBytes }: Parts): Promise<Response> {
  if (!desk) return jsonReply(404, { code: 'notFound' });
  if (request.method !== 'PUT') return notAllowed();
  const bytes = await boundedBytes(request, maxBytes);
  return bytes ? desk(bytes, id) : jsonReply(413, { code: 'tooLarge' });
}

async function takeRecord(request: Request, id: string, parts: Parts): Promise<Response> {
  const { transport, store, maxBytes, packed, inTurn } = parts;
  const bytes = await boundedBytes(request, maxBytes);
  if (!bytes) return jsonReply(413, { code: 'tooLarge' });
  const parcel = await parcelIn(bytes, id);
  if (!parcel) return jsonReply(400, { code: 'malformed' });
  // From two tabs at once it would be sealed twice, each time by another key.
  return inTurn(id.toLowerCase(), async () => {
    const travelling = await packed.of(parcel);
    if ('failed' in travelling) return relayAnswer(travelling.failed);
    // Kept before it goes on: an attachment must find it, also when this reply is lost.
    if (parcel.attachments.length > 0) await store.write(id.toLowerCase(), bytes);
    return relayAnswer(await transport.send(travelling, attemptOf(request, travelling, packed)));
  });
}

interface KnownAttachment {
  readonly parcel: Parcel;
  readonly attachment: Attachment;
}

async function attachmentOf(id: string, attachmentId: string, { store }: Parts): Promise<KnownAttachment | undefined> {
  const bytes = await store.read(id.toLowerCase());
  const parcel = bytes && (await parcelIn(bytes, id));
  const attachment = parcel?.attachments.find((each) => each.id === attachmentId);
  return parcel && attachment && { parcel, attachment };
}

async function takeChunk(
  request: Request,
  { parcel, attachment, offset }: KnownAttachment & { readonly offset: number },
  { transport, store, packed }: Parts,
): Promise<Response> {
  const key = keyOf({ parcel, attachment });
  const before = (await store.read(key)) ?? new Uint8Array();
  if (offset !== before.length) return jsonReply(409, { received: before.length });
  const chunk = await boundedBytes(request, Math.min(MAX_CHUNK, attachment.bytes - before.length));
  if (!chunk) return jsonReply(413, { code: 'tooLarge' });
  const size = before.length + chunk.length;
  const bytes = new Uint8Array(size);
  bytes.set(before);
  bytes.set(chunk, before.length);
  if (size < attachment.bytes) {
    await store.write(key, bytes);
    return jsonReply(200, { received: size });
  }
  if ((await sha256(bytes)) !== attachment.hash.toLowerCase()) {
    await store.remove(key);
    return jsonReply(409, { received: 0 });
  }
  const travelling = await packed.of(parcel);
  if ('failed' in travelling) return relayAnswer(travelling.failed);
  const attempt = { ...attemptOf(request, travelling, packed), bytes, from: 0 };
  const outcome: Outcome = (await transport.sendAttachment?.(travelling, attachment, attempt)) ?? {
    code: 'unknown',
    reason: 'refused',
  };
  // Kept in full until it has gone on, so that the next attempt sends its end alone.
  if ('receipt' in outcome) await store.remove(key);
  return relayAnswer(outcome);
}

const keyOf = ({ parcel, attachment }: KnownAttachment): string => `${parcel.id}/${attachment.id}`;

/** The parcel as the page's outbox made it; undefined when the body is no submission of this id. */
async function parcelIn(bytes: Uint8Array<ArrayBuffer>, id: string): Promise<Parcel | undefined> {
  const body = new TextDecoder().decode(bytes);
  const submission = readJson(body);
  if (!isRecord(submission) || submission['id'] !== id) return undefined;
  const { form = '', caseCode = '', answers } = submission;
  if (typeof form !== 'string' || typeof caseCode !== 'string') return undefined;
  const contentHash = await sha256(bytes);
  const attachments = isRecord(answers) ? attachmentsIn({ answers: answers as never }) : [];
  return {
    id,
    form,
    caseCode,
    body,
    contentHash,
    submissionHash: contentHash,
    attachments,
    transport: '',
    memory: null,
  };
}

const attemptOf = ({ signal }: Request, parcel: Parcel, packed: PackedParcels): Attempt => ({
  signal,
  onProgress: () => undefined,
  remember: packed.remember(parcel),
});

/** Makes what does one thing after the other for each id. */
function turnsById(): <T>(id: string, work: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>();
  return (id, work) => {
    const done = (last.get(id) ?? Promise.resolve()).then(work);
    const over = done
      .catch(() => undefined)
      .then(() => {
        if (last.get(id) === over) last.delete(id);
      });
    last.set(id, over);
    return done;
  };
}

const notAllowed = (): Response => jsonReply(405, { code: 'methodNotAllowed' });
