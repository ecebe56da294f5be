import type { Attachment, Json } from '@amparo/model';
import { type Bytes, utf8 } from '../crypto/bytes.js';
import { fieldsOf } from '../fields.js';
import type { Result } from '../result.js';
import { type BackupError, MOST_ANSWER_BYTES, MOST_DRAFTS, type TravellingDraft } from './backup-contents.js';
import { isTooDeep, safeJson } from './safe-json.js';

const LENGTH_BYTES = 4;

/** Drafts as bytes: the length of their JSON, the JSON, then the attachments one after the other. */
export async function packed(drafts: readonly TravellingDraft[]): Promise<Result<Bytes, BackupError>> {
  if (drafts.length > MOST_DRAFTS) return { ok: false, error: { code: 'tooLarge' } };
  const contents: Blob[] = [];
  const listed = drafts.map(({ attachments = [], ...draft }) => {
    contents.push(...attachments.map(({ content }) => content));
    return { ...draft, attachments: attachments.map(({ about, content }) => ({ ...about, bytes: content.size })) };
  });
  const text = JSON.stringify({ drafts: listed });
  if (isTooDeep(text)) return { ok: false, error: { code: 'tooDeep' } };
  const json = utf8(text);
  if (json.length > MOST_ANSWER_BYTES) return { ok: false, error: { code: 'tooLarge' } };
  const length = new Uint8Array(LENGTH_BYTES);
  new DataView(length.buffer).setUint32(0, json.length);
  return { ok: true, value: new Uint8Array(await new Blob([length, json, ...contents]).arrayBuffer()) };
}

/** Reads what `packed` made; the sizes and the nesting are looked at before anything is parsed. */
export function unpacked(bytes: Bytes): Result<readonly TravellingDraft[], BackupError> {
  const failed = (code: BackupError['code']) => ({ ok: false, error: { code } }) as const;
  if (bytes.length < LENGTH_BYTES) return failed('refused');
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  if (length > MOST_ANSWER_BYTES) return failed('tooLarge');
  const text = new TextDecoder().decode(bytes.subarray(LENGTH_BYTES, LENGTH_BYTES + length));
  if (isTooDeep(text)) return failed('tooDeep');
  const { drafts } = fieldsOf(safeJson(text));
  if (!Array.isArray(drafts)) return failed('refused');
  if (drafts.length > MOST_DRAFTS) return failed('tooLarge');
  let at = LENGTH_BYTES + length;
  const take = (size: number): Bytes => bytes.slice(at, (at += size));
  const read = (drafts as readonly Json[]).map((draft) => readDraft(draft, take));
  const found = read.filter((draft) => draft !== undefined);
  return found.length === read.length && at === bytes.length ? { ok: true, value: found } : failed('refused');
}

function readDraft(draft: Json, take: (size: number) => Bytes): TravellingDraft | undefined {
  const { form, formVersion, caseCode, savedAt, state, attachments } = fieldsOf(draft);
  if (![form, formVersion, caseCode, savedAt].every((text) => typeof text === 'string') || state === undefined)
    return undefined;
  if (!Array.isArray(attachments) || !attachments.every(isAttachment)) return undefined;
  const taken = attachments.map((about) => ({ about, content: new Blob([take(about.bytes)], { type: about.type }) }));
  const texts = { form, formVersion, caseCode, savedAt } as Omit<TravellingDraft, 'state'>;
  return { ...texts, state: state as Json, attachments: taken };
}

function isAttachment(value: unknown): value is Attachment {
  const { id, type, bytes, hash } = fieldsOf(value);
  const isSize = typeof bytes === 'number' && Number.isSafeInteger(bytes) && bytes >= 0;
  return isSize && [id, type, hash].every((text) => typeof text === 'string');
}
