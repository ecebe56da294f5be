import type { Attachment, Submission } from '@amparo/model';
import type { PackRefusal, Packing } from '../../transport.js';
import { base64 } from '../base64.js';
import type { OpenRosaOptions } from './openrosa-options.js';
import { recordHead, type RecordHead } from './record-head.js';
import { isEncryptedVersion } from './server-form.js';

/** Packs a record; a form that is known to be encrypted never travels in plain text, for no server refuses it. */
export async function packRecord(
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
  // The server's own key is not known here: what is packed has to do without the network.
  const mayBeAsked = options.acceptsKey !== undefined && options.formList !== false;
  if (publicKey === undefined)
    return isEncryptedVersion(head.version) && !mayBeAsked ? { refused: 'noKey' } : { body: record };
  const sealed = await sealWhole({ record, head, publicKey, attachments, options });
  if ('refused' in sealed) return sealed;
  const { envelope, key, xml } = sealed;
  return { body: envelope, memory: { key, xml } };
}

/** What is sealed, and to whom. */
export interface ToSeal {
  readonly record: string;
  readonly head: RecordHead;
  readonly publicKey: string;
  readonly attachments: readonly Attachment[];
  readonly options: OpenRosaOptions;
}

/** A sealed record, with the key that its files are sealed by; key and XML in base 64. */
export interface SealedWhole {
  readonly envelope: string;
  readonly key: string;
  readonly xml: string;
}

/** Seals a record, which names what its attachments are; their bytes have to be on this device. */
export async function sealWhole({
  record,
  head,
  publicKey,
  attachments,
  options,
}: ToSeal): Promise<SealedWhole | { readonly refused: Extract<PackRefusal, 'brokenKey' | 'attachmentMissing'> }> {
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
  return { envelope, key: base64(key), xml: base64(xml) };
}

/** The bytes of a text in base 64. */
export const bytesIn = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
