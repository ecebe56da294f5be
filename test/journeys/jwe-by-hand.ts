import {
  createDecipheriv,
  createHash,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  type JsonWebKey,
} from 'node:crypto';

/** As much of a JWE in General JSON as is needed to open it. */
export interface Jwe {
  readonly protected: string;
  readonly aad: string;
  readonly iv: string;
  readonly ciphertext: string;
  readonly tag: string;
  readonly recipients: readonly {
    readonly encrypted_key: string;
    readonly header?: Readonly<Record<string, unknown>>;
  }[];
}

const bytesOf = (base64url: string): Buffer => Buffer.from(base64url, 'base64url');

const withLength = (bytes: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
};

interface Agreement {
  readonly mine: JsonWebKey;
  readonly theirs: JsonWebKey;
  readonly algorithm: string;
  readonly bits: 128 | 256;
  readonly apu?: string;
  readonly apv?: string;
}

/** The Concat KDF of RFC 7518, 4.6.2, over the shared secret; one round is enough for up to 256 bits. */
export function agreedKey({ mine, theirs, algorithm, bits, apu = '', apv = '' }: Agreement): Buffer {
  const secret = diffieHellman({
    privateKey: createPrivateKey({ key: mine, format: 'jwk' }),
    publicKey: createPublicKey({ key: theirs, format: 'jwk' }),
  });
  const [round, size] = [Buffer.from([0, 0, 0, 1]), Buffer.alloc(4)];
  size.writeUInt32BE(bits);
  const info = [withLength(Buffer.from(algorithm)), withLength(bytesOf(apu)), withLength(bytesOf(apv)), size];
  return createHash('sha256')
    .update(Buffer.concat([round, secret, ...info]))
    .digest()
    .subarray(0, bits / 8);
}

/** Opens a JWE without any library: ECDH-ES+A256KW and A256GCM, made of Node's primitives. Throws when it does not open. */
export function openByHand(jwe: Jwe, mine: JsonWebKey, kid: string): Buffer {
  const header = JSON.parse(bytesOf(jwe.protected).toString()) as Record<string, unknown>;
  if (header['alg'] !== 'ECDH-ES+A256KW' || header['enc'] !== 'A256GCM') throw new Error('another algorithm');
  const recipient = jwe.recipients.find((each) => each.header?.['kid'] === kid);
  const theirs = { ...header, ...recipient?.header }['epk'] as JsonWebKey;
  const wrapping = agreedKey({ mine, theirs, algorithm: 'ECDH-ES+A256KW', bits: 256 });
  const unwrap = createDecipheriv('id-aes256-wrap', wrapping, Buffer.alloc(8, 0xa6));
  const key = Buffer.concat([unwrap.update(bytesOf(recipient?.encrypted_key ?? '')), unwrap.final()]);
  const content = createDecipheriv('aes-256-gcm', key, bytesOf(jwe.iv)).setAuthTag(bytesOf(jwe.tag));
  content.setAAD(Buffer.from(`${jwe.protected}.${jwe.aad}`));
  return Buffer.concat([content.update(bytesOf(jwe.ciphertext)), content.final()]);
}

/** Opens what follows the first line of a sealed attachment, with the key that its envelope held. */
export function openContentByHand(
  sealed: Buffer,
  secret: { readonly key: string; readonly iv: string },
  id: string,
): Buffer {
  const rest = sealed.subarray(sealed.indexOf(0x0a) + 1);
  const content = createDecipheriv('aes-256-gcm', bytesOf(secret.key), bytesOf(secret.iv)).setAuthTag(
    rest.subarray(-16),
  );
  content.setAAD(Buffer.from(id));
  const padded = Buffer.concat([content.update(rest.subarray(0, -16)), content.final()]);
  return padded.subarray(0, padded.lastIndexOf(0x80));
}
