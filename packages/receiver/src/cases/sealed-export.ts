import { createCipheriv, randomBytes, randomUUID } from 'node:crypto';
import { GeneralEncrypt } from 'jose';
import { KEY_ALGORITHM, type ExportKey } from './export-keys.js';

/** Media type of what is sealed: one line with the JWE of its key, and behind it the AES-GCM ciphertext. */
export const SEALED_TYPE = 'application/vnd.amparo.sealed';

const STEP = 64 * 1024;
const END = 0x80;

/**
 * Seals a text as it comes, to everybody whose key is given: in the shape of a sealed attachment, so that the same command
 * opens it, and padded like one. No more of it lies in memory than one piece.
 */
export async function* sealed(texts: AsyncGenerator<string>, to: readonly ExportKey[]): AsyncGenerator<Uint8Array> {
  const [key, iv, id] = [randomBytes(32), randomBytes(12), randomUUID()];
  const secret = { key: key.toString('base64url'), iv: iv.toString('base64url'), type: 'application/json' };
  const encoder = new TextEncoder();
  const envelope = new GeneralEncrypt(encoder.encode(JSON.stringify(secret)))
    .setProtectedHeader({ alg: KEY_ALGORITHM, enc: 'A256GCM', to: to.map(({ kid }) => kid) })
    .setAdditionalAuthenticatedData(encoder.encode(JSON.stringify({ id, attachment: id })));
  for (const each of to) envelope.addRecipient(each.key).setUnprotectedHeader({ kid: each.kid });
  yield encoder.encode(`${JSON.stringify(await envelope.encrypt())}\n`);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(encoder.encode(id));
  let size = 0;
  for await (const text of texts) {
    const bytes = encoder.encode(text);
    size += bytes.length;
    yield cipher.update(bytes);
  }
  const padding = new Uint8Array(STEP - (size % STEP));
  padding[0] = END;
  yield cipher.update(padding);
  cipher.final();
  yield cipher.getAuthTag();
}
