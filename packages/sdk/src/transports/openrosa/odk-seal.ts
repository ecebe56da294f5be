import { cfb } from '@noble/ciphers/aes.js';
import { md5 } from '@noble/hashes/legacy.js';
import { base64 } from '../base64.js';
import { md5Hex } from '../md5-hex.js';
import type { RecordHead } from './record-head.js';

// The scheme names files by it.
export { md5Hex };

type Bytes = Uint8Array<ArrayBuffer>;

/** A file that travels beside a record: its name, and the MD5 of its content in hexadecimal. */
interface SealedMedium {
  readonly name: string;
  readonly md5: string;
}

/** A record that only the owner of the form's private key can open. */
export interface SealedRecord {
  /** The envelope, which travels in the record's place. */
  readonly envelope: string;
  /** The record itself, encrypted. */
  readonly xml: Bytes;
}

/** The name under which the encrypted record travels. */
const SEALED_XML = 'submission.xml.enc';

/** The form's public key (`base64RsaPublicKey`); rejects when it is none. */
export const readPublicKey = (key: string): Promise<CryptoKey> =>
  crypto.subtle.importKey(
    'spki',
    Uint8Array.from(atob(key.replace(/\s/g, '')), (sign) => sign.charCodeAt(0)),
    { name: 'RSA-OAEP', hash: 'SHA-256' },
    false,
    ['encrypt'],
  );

interface Sealing {
  readonly head: RecordHead;
  readonly key: Bytes;
  readonly publicKey: CryptoKey;
  readonly media: readonly SealedMedium[];
}

/**
 * Seals a record as ODK's encrypted forms do. The scheme hides and does not authenticate: it has no MAC, and whoever may
 * write to the server may replace what it holds.
 */
export async function sealRecord(record: string, { head, key, publicKey, media }: Sealing): Promise<SealedRecord> {
  const { formId, version, instanceId } = head;
  const plain = new TextEncoder().encode(record);
  const sealedKey = await wrapped(key, publicKey);
  const signed = [
    ...[formId, version, sealedKey, instanceId].filter((part) => part !== ''),
    ...media.map(({ name, md5: hash }) => `${name}::${hash}`),
    `submission.xml::${md5Hex(plain)}`,
  ];
  const digest = md5(new TextEncoder().encode(signed.map((line) => `${line}\n`).join('')));
  const signature = await wrapped(new Uint8Array(digest), publicKey);
  const envelope = [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<data xmlns="http://www.opendatakit.org/xforms/encrypted" encrypted="yes" id="${formId}" version="${version}">`,
    `<base64EncryptedKey>${sealedKey}</base64EncryptedKey>`,
    `<meta xmlns="http://openrosa.org/xforms"><instanceID>${instanceId}</instanceID></meta>`,
    ...media.map(({ name }) => `<media><file>${name}.enc</file></media>`),
    `<encryptedXmlFile>${SEALED_XML}</encryptedXmlFile>`,
    `<base64EncryptedElementSignature>${signature}</base64EncryptedElementSignature>`,
    '</data>',
  ].join('');
  // Media come first, the record last.
  return { envelope, xml: sealFile(plain, { key, instanceId, index: media.length }) };
}

const wrapped = async (bytes: Bytes, publicKey: CryptoKey): Promise<string> =>
  base64(new Uint8Array(await crypto.subtle.encrypt({ name: 'RSA-OAEP' }, publicKey, bytes)));

interface FileSealing {
  readonly key: Bytes;
  readonly instanceId: string;
  /** Its place among the files of the record. */
  readonly index: number;
}

/** Encrypts one file of a record: AES-256-CFB with a padding, and an initial vector of its own. */
export const sealFile = (bytes: Uint8Array, { key, instanceId, index }: FileSealing): Bytes =>
  new Uint8Array(cfb(key, vectorAt(instanceId, key, index)).encrypt(padded(bytes)));

// The first vector is the seed with its first byte counted up; each that follows counts up the next byte as well.
function vectorAt(instanceId: string, key: Uint8Array, index: number): Uint8Array {
  const id = new TextEncoder().encode(instanceId);
  const seeded = new Uint8Array(id.length + key.length);
  seeded.set(id);
  seeded.set(key, id.length);
  const vector = new Uint8Array(md5(seeded));
  for (let n = 0; n <= index; n++) vector[n % 16] = ((vector[n % 16] ?? 0) + 1) & 0xff;
  return vector;
}

function padded(bytes: Uint8Array): Uint8Array {
  const rest = 16 - (bytes.length % 16);
  const all = new Uint8Array(bytes.length + rest).fill(rest);
  all.set(bytes);
  return all;
}
