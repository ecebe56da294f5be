import { fromBase64url } from './base64url.js';
import { openJwe, type Jwe, type PrivateKey } from './open-jwe.js';

const LINE_FEED = 0x0a;
const END = 0x80;

/** An attachment that was opened. */
export interface Opened {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

/** Opens a sealed attachment: a line with the JWE of its key, then AES-256-GCM; undefined when it is not for these keys, or not whole. */
export async function openAttachment(
  sealed: Uint8Array<ArrayBuffer>,
  { id, keys }: { readonly id: string; readonly keys: readonly PrivateKey[] },
): Promise<Opened | undefined> {
  try {
    const line = sealed.indexOf(LINE_FEED);
    const head = await openJwe(JSON.parse(new TextDecoder().decode(sealed.subarray(0, line))) as Jwe, keys);
    if (!head) return undefined;
    const { key, iv, type, hash } = JSON.parse(new TextDecoder().decode(head)) as Readonly<Record<string, string>>;
    const aes = await crypto.subtle.importKey('raw', fromBase64url(key ?? ''), 'AES-GCM', false, ['decrypt']);
    const algorithm = { name: 'AES-GCM', iv: fromBase64url(iv ?? ''), additionalData: new TextEncoder().encode(id) };
    const padded = new Uint8Array(await crypto.subtle.decrypt(algorithm, aes, sealed.subarray(line + 1)));
    const end = padded.findLastIndex((byte) => byte !== 0);
    const bytes = padded.slice(0, end);
    return padded[end] === END && (await sha256(bytes)) === hash ? { bytes, type: type ?? '' } : undefined;
  } catch {
    return undefined;
  }
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
