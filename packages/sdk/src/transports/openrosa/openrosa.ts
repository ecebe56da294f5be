import type { Attachment } from '@amparo/model';
import { unknown, type Outcome, type Undelivered } from '../../outcome.js';
import type { Parcel } from '../../parcel.js';
import { readJson } from '../../read-json.js';
import { isRecord } from '../../record.js';
import type { AttachmentAttempt, Attempt, Transport } from '../../transport.js';
import { exchange, wayOf, type HttpReply } from '../exchange.js';
import { safeEndpoint, serverOf, wayTo } from '../request-url.js';
import type { OpenRosaOptions } from './openrosa-options.js';
import { openRosaReply } from './openrosa-reply.js';
import { bytesIn, packRecord } from './pack-record.js';
import { recordHead } from './record-head.js';
import { serverForms } from './server-forms.js';
import { travelling, type SealedWith, type Travelling } from './travelling.js';

export type { OfferedKey, OpenRosaOptions } from './openrosa-options.js';
export type { ListedForm } from './server-form.js';

/**
 * Makes the transport for a server of OpenRosa; throws a TypeError for an endpoint that is unsafe, and for one that does not
 * end in `/submission` where the host says nothing of its list of forms.
 */
export function openRosaTransport(given: OpenRosaOptions): Transport {
  safeEndpoint(given.endpoint);
  const limit = limitOf();
  const list = listOf(given);
  const forms = list === undefined ? undefined : serverForms(list, given);
  return {
    name: wayTo('openrosa', given.endpoint),
    pack: (submission, { attachments }) => packRecord(given, submission, attachments),
    send: async (parcel, attempt) => {
      const options = wayOf(given, attempt);
      const record = await travelling(parcel, { options, forms, attempt, isNew: true });
      if ('failed' in record) return record.failed;
      const { sealed } = record;
      const files = sealed ? [{ name: 'submission.xml.enc', bytes: bytesIn(sealed.xml) }] : [];
      return post({ parcel, record, files, options, attempt, limit });
    },
    sendAttachment: async (parcel, attachment, attempt) => {
      const options = wayOf(given, attempt);
      const record = await travelling(parcel, { options, forms, attempt, isNew: false });
      if ('failed' in record) return record.failed;
      const file = await fileOf(parcel, attachment, { options, attempt, sealed: record.sealed });
      const receipt = (receivedAt: string) => ({ id: attachment.id, contentHash: attachment.hash, receivedAt });
      const isThere = (): Promise<boolean | Undelivered> => isListed(file.name, { parcel, options, attempt });
      const before = options.attachmentList ? await isThere() : false;
      if (typeof before !== 'boolean') return before;
      // Where a reply was lost it would go out whole once more.
      if (before) return { code: 'alreadyStored', receipt: receipt(new Date().toISOString()) };
      const outcome = await post({ parcel, record, files: [file], options, attempt, limit });
      if (!('receipt' in outcome)) return outcome;
      const after = options.attachmentList ? await isThere() : true;
      if (typeof after !== 'boolean') return after;
      // ODK Central takes a file that it does not expect, says 201 and drops it: its list tells.
      return after ? { code: outcome.code, receipt: receipt(outcome.receipt.receivedAt) } : unknown('receiptMismatch');
    },
  };
}

/** Where the server lists its forms; undefined where the host says that it does not. */
function listOf({ endpoint, formList }: OpenRosaOptions): string | undefined {
  if (formList === false) return undefined;
  const own = safeEndpoint(endpoint);
  if (formList !== undefined && serverOf(safeEndpoint(formList)) !== serverOf(own))
    throw new TypeError('The list of forms (formList) must be on the server of the endpoint.');
  if (formList !== undefined) return safeEndpoint(formList);
  const end = '/submission';
  if (own.endsWith(end)) return `${own.slice(0, -end.length)}/formList`;
  throw new TypeError('Say where the server lists its forms (formList), or that it has no list (formList: false).');
}

interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type?: string;
}

interface Around {
  readonly options: OpenRosaOptions;
  readonly attempt: AttachmentAttempt;
  readonly sealed: SealedWith | undefined;
}

async function fileOf(parcel: Parcel, attachment: Attachment, around: Around): Promise<NamedFile> {
  const { options, attempt, sealed } = around;
  const name = options.fileName(attachment);
  if (!sealed) return { name, bytes: attempt.bytes, type: attachment.type };
  const { sealFile } = await import('./odk-seal.js');
  const instanceId = recordHead(parcel.body)?.instanceId ?? '';
  const index = parcel.attachments.findIndex(({ id }) => id === attachment.id);
  return { name: `${name}.enc`, bytes: sealFile(attempt.bytes, { key: bytesIn(sealed.key), instanceId, index }) };
}

interface Posting {
  readonly parcel: Parcel;
  readonly record: Travelling;
  readonly files: readonly NamedFile[];
  readonly options: OpenRosaOptions;
  readonly attempt: Attempt;
  readonly limit: Limit;
}

const VERSION = { 'x-openrosa-version': '1.0' };

/** Posts the record, the same bytes each time, with files beside it: a file goes to the record that it comes with. */
async function post({ parcel, record, files, options, attempt: { signal }, limit }: Posting): Promise<Outcome> {
  const size = record.body.length + files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (size > (await limit(size, { options, signal }))) return { code: 'tooLarge' };
  const body = new FormData();
  body.append('xml_submission_file', new Blob([record.body], { type: 'text/xml' }), 'submission.xml');
  for (const { name, bytes, type = 'application/octet-stream' } of files)
    body.append(name, new Blob([bytes], { type }), name);
  const reply = await exchange(options, {
    method: 'POST',
    url: options.endpoint,
    headers: VERSION,
    body,
    size,
    signal,
  });
  if ('failed' in reply) return reply.failed;
  const told = openRosaReply(reply);
  if (typeof told !== 'string') return told;
  return { code: told, receipt: { id: parcel.id, contentHash: parcel.contentHash, receivedAt: receivedAt(reply) } };
}

function receivedAt({ headers }: HttpReply): string {
  const at = Date.parse(headers.get('date') ?? '');
  return new Date(Number.isNaN(at) ? Date.now() : at).toISOString();
}

type Limit = (size: number, by: { readonly options: OpenRosaOptions; readonly signal: AbortSignal }) => Promise<number>;

// Below this no server was seen to refuse, and asking costs a round trip.
const ASK_ABOVE = 512 * 1024;

/** The longest body that the server takes, in bytes; asked for once, and only where something large is to be sent. */
function limitOf(): Limit {
  let known: number | undefined;
  return async (size, { options, signal }) => {
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

/** Whether the server's list of the attachments of a record says that it has one. */
async function isListed(name: string, { parcel, options, attempt }: Asking): Promise<boolean | Undelivered> {
  const url = options.attachmentList?.(parcel) ?? '';
  // What it is asked with signs in there: that goes to no other server.
  if (!isOnServer(options.endpoint, url)) return unknown('redirected');
  const reply = await exchange(options, { method: 'GET', url, signal: attempt.signal });
  if ('failed' in reply) return reply.failed;
  if (reply.status === 401) return { code: 'authRequired' };
  const list = readJson(reply.text);
  if (!Array.isArray(list)) return unknown('noReceipt');
  return list.some((one) => isRecord(one) && one['name'] === name && one['exists'] === true);
}

function isOnServer(endpoint: string, url: string): boolean {
  try {
    return serverOf(url) === serverOf(endpoint);
  } catch {
    return false;
  }
}
