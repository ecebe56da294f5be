import type { Attachment, Json, Submission } from '@amparo/model';
import type { Outcome } from '../../outcome.js';
import type { Parcel } from '../../parcel.js';
import { readJson } from '../../read-json.js';
import { isRecord } from '../../record.js';
import type { AttachmentAttempt, Attempt, Packing, Transport } from '../../transport.js';
import { base64 } from '../base64.js';
import { exchange, type HttpReply } from '../exchange.js';
import { safeEndpoint, wayTo } from '../request-url.js';
import type { OpenRosaOptions } from './openrosa-options.js';
import { openRosaReply } from './openrosa-reply.js';
import { isOfEncryptedForm, recordHead, type RecordHead } from './record-head.js';

export type { OpenRosaOptions } from './openrosa-options.js';

/** Makes the transport for a server of OpenRosa; throws a TypeError for an endpoint that is unsafe. */
export function openRosaTransport(options: OpenRosaOptions): Transport {
  safeEndpoint(options.endpoint);
  const limit = limitOf(options);
  return {
    name: wayTo('openrosa', options.endpoint),
    pack: (submission, { attachments }) => pack(options, submission, attachments),
    send: async (parcel, attempt) => {
      const sealed = sealedIn(parcel.memory);
      const files = sealed ? [{ name: 'submission.xml.enc', bytes: bytesIn(sealed.xml) }] : [];
      return post({ parcel, files, options, attempt, limit });
    },
    sendAttachment: async (parcel, attachment, attempt) => {
      const file = await fileOf(parcel, attachment, { options, attempt });
      const outcome = await post({ parcel, files: [file], options, attempt, limit });
      if (!('receipt' in outcome)) return outcome;
      const fault = await missingFrom(file.name, { parcel, options, attempt });
      if (fault) return fault;
      const { receivedAt } = outcome.receipt;
      return { code: outcome.code, receipt: { id: attachment.id, contentHash: attachment.hash, receivedAt } };
    },
  };
}

/** Packs a record; a form that is known to be encrypted never travels in plain text, for no server refuses it. */
async function pack(
  options: OpenRosaOptions,
  submission: Submission,
  attachments: readonly Attachment[],
): Promise<Packing> {
  const record = options.recordOf(submission);
  if (record === undefined) return { refused: 'unknownForm' };
  const head = recordHead(record);
  // Without an id the server makes one of its own at every attempt, and stores the child again each time.
  if (head?.instanceId !== `uuid:${submission.id}`) return { refused: 'failed' };
  const publicKey = options.publicKeyOf?.(submission.form);
  if (publicKey === undefined) return isOfEncryptedForm(head) ? { refused: 'noKey' } : { body: record };
  return sealed({ record, head, publicKey, attachments, options });
}

interface ToSeal {
  readonly record: string;
  readonly head: RecordHead;
  readonly publicKey: string;
  readonly attachments: readonly Attachment[];
  readonly options: OpenRosaOptions;
}

async function sealed({ record, head, publicKey, attachments, options }: ToSeal): Promise<Packing> {
  const seal = await import('./odk-seal.js');
  const imported = await seal.readPublicKey(publicKey).catch(() => undefined);
  if (!imported) return { refused: 'brokenKey' };
  const media: { name: string; md5: string }[] = [];
  for (const attachment of attachments) {
    const bytes = await options.attachments?.read(attachment, head.instanceId.replace('uuid:', ''));
    if (!bytes) return { refused: 'attachmentMissing' };
    media.push({ name: options.fileName(attachment), md5: seal.md5Hex(bytes) });
  }
  const key = crypto.getRandomValues(new Uint8Array(32));
  const { envelope, xml } = await seal.sealRecord(record, { head, key, publicKey: imported, media });
  return { body: envelope, memory: { key: base64(key), xml: base64(xml) } };
}

function sealedIn(memory: Json): { readonly key: string; readonly xml: string } | undefined {
  if (!isRecord(memory)) return undefined;
  const { key, xml } = memory;
  return typeof key === 'string' && typeof xml === 'string' ? { key, xml } : undefined;
}

const bytesIn = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));

interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type?: string;
}

interface Around {
  readonly options: OpenRosaOptions;
  readonly attempt: AttachmentAttempt;
}

async function fileOf(parcel: Parcel, attachment: Attachment, { options, attempt }: Around): Promise<NamedFile> {
  const name = options.fileName(attachment);
  const memory = sealedIn(parcel.memory);
  if (!memory) return { name, bytes: attempt.bytes, type: attachment.type };
  const { sealFile } = await import('./odk-seal.js');
  const instanceId = recordHead(parcel.body)?.instanceId ?? '';
  const index = parcel.attachments.findIndex(({ id }) => id === attachment.id);
  return { name: `${name}.enc`, bytes: sealFile(attempt.bytes, { key: bytesIn(memory.key), instanceId, index }) };
}

interface Posting {
  readonly parcel: Parcel;
  readonly files: readonly NamedFile[];
  readonly options: OpenRosaOptions;
  readonly attempt: Attempt;
  readonly limit: Limit;
}

const VERSION = { 'x-openrosa-version': '1.0' };

/** Posts the record, the same bytes each time, with files beside it: a file goes to the record that it comes with. */
async function post({ parcel, files, options, attempt: { signal }, limit }: Posting): Promise<Outcome> {
  const size = parcel.body.length + files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (size > (await limit(size, signal))) return { code: 'tooLarge' };
  const body = new FormData();
  body.append('xml_submission_file', new Blob([parcel.body], { type: 'text/xml' }), 'submission.xml');
  for (const { name, bytes, type = 'application/octet-stream' } of files)
    body.append(name, new Blob([bytes], { type }), name);
  const reply = await exchange(options, { method: 'POST', url: options.endpoint, headers: VERSION, body, signal });
  if ('failed' in reply) return reply.failed;
  const told = openRosaReply(reply);
  if (typeof told !== 'string') return told;
  return { code: told, receipt: { id: parcel.id, contentHash: parcel.contentHash, receivedAt: receivedAt(reply) } };
}

function receivedAt({ headers }: HttpReply): string {
  const at = Date.parse(headers.get('date') ?? '');
  return new Date(Number.isNaN(at) ? Date.now() : at).toISOString();
}

type Limit = (size: number, signal: AbortSignal) => Promise<number>;

// Below this no server was seen to refuse, and asking costs a round trip.
const ASK_ABOVE = 512 * 1024;

/** The longest body that the server takes, in bytes; asked for once, and only where something large is to be sent. */
function limitOf(options: OpenRosaOptions): Limit {
  let known: number | undefined;
  return async (size, signal) => {
    if (size <= ASK_ABOVE) return Infinity;
    if (known !== undefined) return known;
    const reply = await exchange(options, { method: 'HEAD', url: options.endpoint, headers: VERSION, signal });
    const told = 'failed' in reply ? NaN : Number(reply.headers.get('x-openrosa-accept-content-length') ?? NaN);
    if (!(told > 0)) return Infinity; // the attempt will show
    known = told;
    return told;
  };
}

interface Asking {
  readonly parcel: Parcel;
  readonly options: OpenRosaOptions;
  readonly attempt: Attempt;
}

/** ODK Central takes a file that it does not expect, says 201 and drops it: its list tells. */
async function missingFrom(name: string, { parcel, options, attempt }: Asking): Promise<Outcome | undefined> {
  if (!options.attachmentList) return undefined;
  const { signal } = attempt;
  const reply = await exchange(options, { method: 'GET', url: options.attachmentList(parcel), signal });
  if ('failed' in reply) return reply.failed;
  if (reply.status === 401) return { code: 'authRequired' };
  const list = readJson(reply.text);
  if (!Array.isArray(list)) return { code: 'unknown', reason: 'noReceipt' };
  const isThere = list.some((one) => isRecord(one) && one['name'] === name && one['exists'] === true);
  return isThere ? undefined : { code: 'unknown', reason: 'receiptMismatch' };
}
