import type { Submission } from '@amparo/model';
import { readJson } from '../read-json.js';
import { isRecord } from '../record.js';

/** The submission that a parcel was packed of; undefined where its body is another text, as a sealed one is. */
export function packedSubmission({ body }: { readonly body: string }): Submission | undefined {
  const json = readJson(body);
  return isRecord(json) && 'answers' in json ? (json as unknown as Submission) : undefined;
}
