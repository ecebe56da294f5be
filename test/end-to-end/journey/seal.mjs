// Seals as RFC 7516 and RFC 7518 say, with nothing but Node: what the operators' page opens was not sealed by its own code.
import { createCipheriv, createHash, diffieHellman, generateKeyPairSync, randomBytes } from 'node:crypto';

const ALGORITHM = 'ECDH-ES+A256KW';
const KEY_WRAP_IV = Buffer.from('a6a6a6a6a6a6a6a6', 'hex'); // RFC 3394, 2.2.3.1

/** A pair of keys, the private one as a file holds it. */
export function keyPair() {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { publicKey, file: JSON.stringify(privateKey.export({ format: 'jwk' })) };
}

/** Seals bytes to each of the public keys; `belongsTo` is bound to them. */
export function seal(bytes, publicKeys, belongsTo) {
  const content = randomBytes(32);
  const header = encoded(JSON.stringify({ alg: ALGORITHM, enc: 'A256GCM' }));
  const aad = encoded(JSON.stringify(belongsTo));
  const { iv, ciphertext, tag } = encrypt(bytes, content, `${header}.${aad}`);
  return {
    protected: header,
    aad,
    recipients: publicKeys.map((publicKey) => recipient(publicKey, content)),
    iv: encoded(iv),
    ciphertext: encoded(ciphertext),
    tag: encoded(tag),
  };
}

/** Seals a file: a line with the sealed key, then the padded content; gives how the submission names it, too. */
export function sealFile(bytes, { id, type, publicKey, submission }) {
  const [key, hash] = [randomBytes(32), createHash('sha256').update(bytes).digest('hex')];
  const padded = Buffer.concat([bytes, Buffer.of(0x80), Buffer.alloc(100)]);
  const { iv, ciphertext, tag } = encrypt(padded, key, id);
  const inside = JSON.stringify({ key: encoded(key), iv: encoded(iv), type, hash });
  const head = JSON.stringify(seal(Buffer.from(inside), [publicKey], { id: submission, attachment: id }));
  const sealed = Buffer.concat([Buffer.from(`${head}\n`), ciphertext, tag]);
  const named = {
    id,
    type: 'application/vnd.amparo.sealed',
    bytes: sealed.length,
    hash: createHash('sha256').update(sealed).digest('hex'),
  };
  return { sealed, named, inside: { id, type, bytes: bytes.length, hash } };
}

function recipient(publicKey, content) {
  const own = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const secret = diffieHellman({ privateKey: own.privateKey, publicKey });
  const info = [Buffer.from(ALGORITHM), Buffer.alloc(0), Buffer.alloc(0)].flatMap((part) => [
    number(part.length),
    part,
  ]);
  const wrapping = createHash('sha256')
    .update(Buffer.concat([number(1), secret, ...info, number(256)]))
    .digest();
  const wrap = createCipheriv('id-aes256-wrap', wrapping, KEY_WRAP_IV);
  return {
    header: { epk: own.publicKey.export({ format: 'jwk' }) },
    encrypted_key: encoded(Buffer.concat([wrap.update(content), wrap.final()])),
  };
}

function encrypt(bytes, key, authenticated) {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(authenticated));
  const ciphertext = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return { iv, ciphertext, tag: cipher.getAuthTag() };
}

const encoded = (bytes) => Buffer.from(bytes).toString('base64url');

function number(value) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
