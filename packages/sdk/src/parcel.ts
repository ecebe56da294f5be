import type { Submission } from '@amparo/model';

/** A submission as the bytes that travel: serialised once, so that every retry sends the same. */
export interface Parcel {
  readonly id: string;
  readonly form: string;
  readonly caseCode: string;
  /** The exact text that is sent, as UTF-8. */
  readonly body: string;
  /** SHA-256 of `body` in lower-case hexadecimal. */
  readonly contentHash: string;
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Packs a submission; throws a TypeError when its id is no UUID or the page is no secure context (no hash there). */
export async function pack(submission: Submission): Promise<Parcel> {
  const { id, form, caseCode } = submission;
  if (!uuid.test(id)) throw new TypeError('The id of a submission must be a UUID: make it with crypto.randomUUID().');
  const body = JSON.stringify(submission);
  return { id, form, caseCode, body, contentHash: await sha256(body) };
}

/** Names the case whose parcels go one after the other; a parcel without a case code waits for no other. */
export function caseOf({ caseCode, id }: Pick<Parcel, 'caseCode' | 'id'>): string {
  return caseCode || id;
}

async function sha256(text: string): Promise<string> {
  // Plain HTTP pages have no SubtleCrypto; lib.dom says otherwise.
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  if (!subtle) throw new TypeError('Submissions are only sent from a secure context: serve the page over HTTPS.');
  const hash = await subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
