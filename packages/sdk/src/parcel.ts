import type { Attachment, Json, Submission } from '@amparo/model';
import type { AttachmentSource } from './attachments.js';
import { sha256 } from './sha256.js';
import type { Enclosed, PackRefusal, Transport } from './transport.js';

/** A submission as the bytes that travel: made once, so that every retry sends the same. */
export interface Parcel {
  readonly id: string;
  readonly form: string;
  readonly caseCode: string;
  /** The exact text that is sent, as UTF-8. */
  readonly body: string;
  /** SHA-256 of `body` in lower-case hexadecimal. */
  readonly contentHash: string;
  /** SHA-256 of the submission's JSON without the time it was made at: tells whether the same answers are submitted again. */
  readonly submissionHash: string;
  /** What travels besides the record, as it travels; its bytes are read when they are sent. */
  readonly attachments: readonly Attachment[];
  /** Name of the transport that packed it. */
  readonly transport: string;
  /** What the transport has noted; null for nothing. */
  readonly memory: Json;
}

/** What a parcel is made with. */
export interface ParcelMaker {
  readonly transport: Pick<Transport, 'name' | 'pack'>;
  readonly attachments?: readonly Attachment[];
  /** Where their bytes are, for a transport that needs them to pack. */
  readonly source?: AttachmentSource | undefined;
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Packs a submission; throws a TypeError when its id is no UUID or the page is no secure context (no hash there). */
export async function parcelOf(
  submission: Submission,
  { transport, attachments = [], source }: ParcelMaker,
): Promise<Parcel | { readonly refused: PackRefusal }> {
  const { id, form, caseCode } = submission;
  if (!uuid.test(id)) throw new TypeError('The id must be a UUID.');
  const json = JSON.stringify(submission);
  // A form makes its submission anew at each press of "Send": that is no other submission.
  const submissionHash = await hashOf(JSON.stringify({ ...submission, createdAt: '' }));
  const packing = await packed(submission, transport, {
    attachments,
    read: async (attachment) => source?.read(attachment, id),
  });
  if (packing && 'refused' in packing) return packing;
  const { body = json, memory = null } = packing ?? {};
  const contentHash = await hashOf(body);
  return {
    ...{ id, form, caseCode, body, contentHash, submissionHash, attachments, memory },
    transport: transport.name ?? '',
  };
}

/** Names the case whose parcels go one after the other; a parcel without a case code waits for no other. */
export function caseOf({ caseCode, id }: Pick<Parcel, 'caseCode' | 'id'>): string {
  return caseCode || id;
}

async function packed(submission: Submission, transport: ParcelMaker['transport'], enclosed: Enclosed) {
  try {
    return await transport.pack?.(submission, enclosed);
  } catch {
    return { refused: 'failed' } as const; // a transport of the host's own; its words may hold answers
  }
}

const hashOf = (text: string): Promise<string> => sha256(new TextEncoder().encode(text));
