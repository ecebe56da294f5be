import type { Attachment } from '@amparo/model';
import { readAttachment, type AttachmentSource } from '../../attachments.js';
import { readEntry } from '../../outbox-entry.js';
import type { OutboxStore } from '../../outbox.js';
import type { Parcel } from '../../parcel.js';
import { readJson } from '../../read-json.js';
import { isRecord } from '../../record.js';
import { readSeals, sealContent } from '../../sealing/attachment-seal.js';
import { sha256 } from '../../sha256.js';
import { texts } from '../../texts.js';
import { base64 } from '../base64.js';
import { bytesOf } from '../bytes-of.js';

/** What waits in an outbox, as it travels by hand: the exact bytes of each record and of its attachments. */
export interface Bundle {
  readonly parcels: readonly CarriedParcel[];
}

/** One submission of a bundle. */
export interface CarriedParcel {
  readonly parcel: Parcel;
  readonly contents: readonly { readonly attachment: Attachment; readonly bytes: Uint8Array<ArrayBuffer> }[];
}

/** What a bundle is made of. */
export interface BundleParts {
  readonly outbox: Pick<OutboxStore, 'all' | 'get'>;
  /** Ids of those that go into it; all that wait unless given. No other one is read. */
  readonly only?: readonly string[];
  /** Where attachments are read from; without it a parcel that has some is left out. */
  readonly attachments?: AttachmentSource;
  /** Seals the text, to the one who will open it: nothing leaves the device unsealed. */
  readonly seal: (text: string) => Promise<string>;
}

/** A sealed bundle, and what did not go into it. */
export interface PackedBundle {
  readonly sealed: string;
  /** How many submissions are in it. */
  readonly count: number;
  /**
   * Ids of those that could not be read, or whose attachments are not all here, which stay in the outbox as they are, and of
   * those that were asked for and do not wait there.
   */
  readonly leftOut: readonly string[];
  /**
   * Ids of those that only go over a network, and stay in the outbox: their transport keeps a part of the record, or the key to it,
   * on this device, as that of an encrypted form of ODK does. Without that part nobody could ever read what arrived, and whoever
   * opens the bundle is not to have the key.
   */
  readonly onlyByNetwork: readonly string[];
}

const MARK = 'amparo-bundle';
const VERSION = 1;

/**
 * Packs everything that waits, or what is asked for, into one sealed text to be carried by hand, in the order in which it was queued;
 * the outbox keeps all of it until receipts come. Rejects where the outbox cannot be read, as in a locked vault, or the seal fails.
 */
export async function packBundle({ outbox, only, attachments, seal }: BundleParts): Promise<PackedBundle> {
  const packed: object[] = [];
  const leftOut: string[] = [];
  const onlyByNetwork: string[] = [];
  const waiting = await (only ? chosen(outbox, only) : outbox.all());
  const read = waiting.map(({ id, entry }) => ({ id, entry: readEntry(entry) }));
  // A store gives them in any order; a withdrawal must not come before what it withdraws.
  for (const { id, entry } of read.sort((a, b) => (a.entry?.order ?? 0) - (b.entry?.order ?? 0))) {
    const parcel = entry?.parcel;
    const isCarried = parcel !== undefined && isWhole(parcel);
    const contents = isCarried ? await contentsOf(parcel, attachments) : undefined;
    if (contents && parcel) packed.push({ ...carriedPart(parcel), attachments: contents });
    else (parcel && !isCarried ? onlyByNetwork : leftOut).push(id);
  }
  const sealed = await seal(JSON.stringify({ [MARK]: VERSION, parcels: packed }));
  return { sealed, count: packed.length, leftOut, onlyByNetwork };
}

/** Whether its text and its attachments are all that has to arrive; how attachments were sealed shows in what travels of them. */
const isWhole = ({ memory }: Parcel): boolean =>
  memory === null || (isRecord(memory) && Object.keys(memory).every((noted) => noted === 'seals'));

const chosen = (outbox: BundleParts['outbox'], ids: readonly string[]) =>
  Promise.all(Array.from(new Set(ids), async (id) => ({ id, entry: await outbox.get(id) })));

const carriedPart = ({ id, form, caseCode, body, contentHash }: Parcel): object => ({
  id,
  form,
  caseCode,
  body,
  contentHash,
});

async function contentsOf(
  { id, attachments, memory }: Parcel,
  source: AttachmentSource | undefined,
): Promise<readonly object[] | undefined> {
  const contents: object[] = [];
  for (const attachment of attachments) {
    const bytes = await source?.read(attachment, id);
    if (!bytes) return undefined;
    // What is sealed to a recipient goes as it would over a network: the receiver waits for those very bytes.
    const seal = readSeals(memory).find((each) => each.id === attachment.id);
    const travels = seal ? await sealContent(bytes, seal) : bytes;
    const named = seal ? { ...attachment, bytes: travels.length, hash: seal.hash } : attachment;
    contents.push({ ...named, content: base64(travels) });
  }
  return contents;
}

/** Reads an opened bundle, its text or its JSON; undefined when it is none, or when a single byte of it is not as it was packed. */
export async function readBundle(opened: unknown): Promise<Bundle | undefined> {
  const json = typeof opened === 'string' ? readJson(opened) : opened;
  if (!isRecord(json) || json[MARK] !== VERSION || !Array.isArray(json['parcels'])) return undefined;
  const parcels = await Promise.all(json['parcels'].map(readParcel));
  return parcels.every((each) => each !== undefined) ? { parcels } : undefined;
}

async function readParcel(json: unknown): Promise<CarriedParcel | undefined> {
  const read = texts(json, 'id', 'form', 'caseCode', 'body', 'contentHash');
  if (!read || !isRecord(json) || (await sha256(new TextEncoder().encode(read.body))) !== read.contentHash)
    return undefined;
  const given: readonly unknown[] = Array.isArray(json['attachments']) ? json['attachments'] : [];
  const contents = await Promise.all(given.map(readContent));
  if (!contents.every((each) => each !== undefined)) return undefined;
  const attachments = contents.map(({ attachment }) => attachment);
  return { parcel: { ...read, submissionHash: read.contentHash, attachments, transport: '', memory: null }, contents };
}

async function readContent(json: unknown) {
  const attachment = readAttachment(json);
  const bytes = attachment && isRecord(json) ? bytesOf(json['content']) : undefined;
  if (!attachment || !bytes || (await sha256(bytes)) !== attachment.hash.toLowerCase()) return undefined;
  return { attachment, bytes };
}
