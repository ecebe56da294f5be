import { decrypted, encrypted } from '../crypto/aes-box.js';
import { type Bytes, fromHex, joined, randomBytes, toHex, utf8 } from '../crypto/bytes.js';
import { type Derivation, allowedDerivation, derivationFloor } from '../crypto/derivation.js';
import { type Fields, fieldsOf } from '../fields.js';
import { pad, unpad } from '../crypto/padding.js';
import { isStrongEnough, slotBase, stretched } from '../crypto/passphrase.js';
import type { Result } from '../result.js';
import { isSealingKey, openSealed, sealTo } from '../slots/jwe.js';
import { type BackupError, MOST_BYTES, type OpenedBy, type SealedTo } from './backup-contents.js';
import { isTooDeep, safeJson } from './safe-json.js';

// The first bytes of a file name neither the library nor what is in it.
const MAGIC = [0xa4, 0x7d];
const VERSION = 1;
const HEAD_BYTES = 7;
const MOST_HEADER_BYTES = 4_096;

// A file from a stranger must not hold the device up: no vault asks for more than three passes over 64 MiB either.
const DEAREST = 3 * 64 * 1024;

const failed = (code: BackupError['code']): { readonly ok: false; readonly error: BackupError } => ({
  ok: false,
  error: { code },
});

/** Seals bytes into a file: magic, version, length of the header, header, box; the header is bound to the box. */
export async function sealFile(plain: Bytes, to: SealedTo): Promise<Result<Bytes, BackupError>> {
  if ('passphrase' in to && !isStrongEnough(to.passphrase)) return failed('weakPassphrase');
  const key = randomBytes(32);
  const header = utf8(
    JSON.stringify('passphrase' in to ? await forPassphrase(key, to.passphrase) : await forKey(key, to.publicKey)),
  );
  const head = new Uint8Array(HEAD_BYTES);
  head.set([...MAGIC, VERSION]);
  new DataView(head.buffer).setUint32(3, header.length);
  const before = joined(head, header);
  const box = await encrypted(await boxKey(key), before, pad(plain));
  const file = joined(before, box);
  return file.length > MOST_BYTES ? failed('tooLarge') : { ok: true, value: file };
}

/** Opens what `sealFile` made; everything in the file is untrusted until the box opens. */
export async function openFile(
  file: Uint8Array,
  by: OpenedBy & { readonly derivation?: Derivation },
): Promise<Result<Bytes, BackupError>> {
  if (file.length > MOST_BYTES) return failed('tooLarge');
  if (file.length < HEAD_BYTES || file[0] !== MAGIC[0] || file[1] !== MAGIC[1]) return failed('notSealed');
  if (file[2] !== VERSION) return failed('newer');
  const length = new DataView(file.buffer, file.byteOffset).getUint32(3);
  const end = HEAD_BYTES + length;
  if (length > MOST_HEADER_BYTES || end > file.length) return failed('damaged');
  const text = new TextDecoder().decode(file.subarray(HEAD_BYTES, end));
  const header = fieldsOf(isTooDeep(text) ? undefined : safeJson(text));
  const key = await keyFrom(header, by);
  if (typeof key === 'string') return failed(key);
  const padded = await decrypted(
    await boxKey(key),
    new Uint8Array(file.subarray(0, end)),
    new Uint8Array(file.subarray(end)),
  );
  const plain = padded && unpad(padded);
  return plain ? { ok: true, value: plain } : failed('damaged');
}

async function forPassphrase(key: Bytes, passphrase: string): Promise<object> {
  const salt = randomBytes(16);
  const { t, m, p } = derivationFloor;
  const wrapping = await wrappingKey(await stretched(passphrase, salt, derivationFloor), salt);
  return {
    salt: toHex(salt),
    derivation: { t, m, p },
    wrapped: toHex(await encrypted(wrapping, utf8('file/v1'), key)),
  };
}

async function forKey(key: Bytes, publicKey: JsonWebKey): Promise<object> {
  return { jwe: await sealTo(publicKey, key) };
}

async function keyFrom(
  { jwe, salt, derivation, wrapped }: Fields,
  by: OpenedBy & { readonly derivation?: Derivation },
): Promise<Bytes | 'damaged' | 'wrongKey'> {
  if ('privateKey' in by) {
    if (typeof jwe !== 'string' || !isSealingKey(by.privateKey)) return 'wrongKey';
    return (await openSealed(jwe, by.privateKey)) ?? 'wrongKey';
  }
  if (typeof jwe === 'string') return 'wrongKey';
  const saltBytes = fromHex(salt, 16);
  const box = fromHex(wrapped, 60);
  const { t, m, p } = fieldsOf(derivation);
  const cost = { t: Number(t), m: Number(m), p: Number(p) };
  if (!saltBytes || !box || !allowedDerivation(cost, by.derivation) || cost.t * cost.m > DEAREST) return 'damaged';
  const wrapping = await wrappingKey(await stretched(by.passphrase, saltBytes, cost), saltBytes);
  return (await decrypted(wrapping, utf8('file/v1'), box)) ?? 'wrongKey';
}

function wrappingKey(base: CryptoKey, salt: Bytes): Promise<CryptoKey> {
  const hkdf = { name: 'HKDF', hash: 'SHA-256', salt, info: utf8('file-kek/v1') };
  return crypto.subtle.deriveKey(hkdf, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

async function boxKey(key: Bytes): Promise<CryptoKey> {
  const hkdf = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8('file/v1') };
  const base = await slotBase(key);
  return crypto.subtle.deriveKey(hkdf, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}
