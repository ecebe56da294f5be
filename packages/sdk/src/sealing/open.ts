import { calculateJwkThumbprint, generalDecrypt, importJWK, type GeneralJWE } from 'jose';
import { readJson } from '../read-json.js';
import { isRecord } from '../record.js';
import { texts } from '../texts.js';
import { fromBase64url } from './base64url.js';
import { unpadContent } from './padding.js';
import type { SealedPart } from './recipients.js';
import { CONTENT_ALGORITHM, KEY_ALGORITHM, type GeneralJwe } from './sealed-submission.js';

/** A private key as a JWK. */
export type PrivateKey = Readonly<Record<string, unknown>> & { readonly kty: string; readonly kid?: string };

/** Why something sealed was not opened: it is for others, it was changed or cut short, or it is nothing sealed. */
export type OpenError = 'notForThisKey' | 'changed' | 'notSealed';

/** What became of opening. */
export type Opened<Content> =
  { readonly ok: true; readonly content: Content } | { readonly ok: false; readonly error: OpenError };

/** Opens the parts of a sealed submission that are for this key: each is the submission with the answers of that part. */
export async function openSubmission(
  body: string,
  key: PrivateKey,
): Promise<Opened<readonly Readonly<Record<string, unknown>>[]>> {
  const read = readJson(body);
  const outer = texts(read, 'id', 'caseCode');
  const sealed = isRecord(read) && Array.isArray(read['sealed']) ? (read['sealed'] as readonly unknown[]) : [];
  if (!outer || sealed.length === 0) return { ok: false, error: 'notSealed' };
  const content: Readonly<Record<string, unknown>>[] = [];
  for (const each of sealed) {
    const { part, jwe } = isRecord(each) ? (each as { part?: SealedPart; jwe?: unknown }) : {};
    const opened = await openEnvelope(jwe, key, { ...outer, part });
    if (opened.ok) content.push(JSON.parse(new TextDecoder().decode(opened.content)) as Record<string, unknown>);
    else if (opened.error !== 'notForThisKey') return opened;
  }
  return content.length > 0 ? { ok: true, content } : { ok: false, error: 'notForThisKey' };
}

/** What a sealed attachment held. */
export interface OpenedAttachment {
  readonly id: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Opens a sealed attachment of a submission. */
export async function openAttachment(
  sealed: Uint8Array<ArrayBuffer>,
  key: PrivateKey,
): Promise<Opened<OpenedAttachment>> {
  const end = sealed.indexOf(0x0a);
  const head = readJson(new TextDecoder().decode(sealed.subarray(0, Math.max(0, end))));
  const belongs = isRecord(head) && typeof head['aad'] === 'string' ? readJson(textOf(head['aad'])) : undefined;
  const named = texts(belongs, 'id', 'attachment');
  if (!named) return { ok: false, error: 'notSealed' };
  const opened = await openEnvelope(head, key, named);
  if (!opened.ok) return opened;
  const secret = texts(readJson(new TextDecoder().decode(opened.content)), 'key', 'iv', 'type');
  try {
    const aes = await crypto.subtle.importKey('raw', fromBase64url(secret?.key ?? ''), 'AES-GCM', false, ['decrypt']);
    const additionalData = new TextEncoder().encode(named.attachment);
    const algorithm = { name: 'AES-GCM', iv: fromBase64url(secret?.iv ?? ''), additionalData };
    const bytes = unpadContent(new Uint8Array(await crypto.subtle.decrypt(algorithm, aes, sealed.subarray(end + 1))));
    if (bytes && secret) return { ok: true, content: { id: named.attachment, type: secret.type, bytes } };
  } catch {
    // what follows says it
  }
  return { ok: false, error: 'changed' };
}

async function openEnvelope(jwe: unknown, key: PrivateKey, belongsTo: object): Promise<Opened<Uint8Array>> {
  const envelope = isRecord(jwe) ? (jwe as unknown as GeneralJwe) : undefined;
  try {
    const header = readJson(textOf(envelope?.protected ?? ''));
    const to = isRecord(header) && Array.isArray(header['to']) ? (header['to'] as readonly unknown[]) : [];
    const kid = key.kid ?? (await calculateJwkThumbprint(key));
    // The list stands in the protected header: that it is whole is checked before anybody is believed.
    const there = (envelope?.recipients ?? []).map((each) => each.header?.['kid']);
    if (!envelope || JSON.stringify(there) !== JSON.stringify(to)) return { ok: false, error: 'changed' };
    if (!to.includes(kid)) return { ok: false, error: 'notForThisKey' };
    const mine = await importJWK({ ...key }, KEY_ALGORITHM);
    const { plaintext, additionalAuthenticatedData } = await generalDecrypt(envelope as unknown as GeneralJWE, mine, {
      keyManagementAlgorithms: [KEY_ALGORITHM],
      contentEncryptionAlgorithms: [CONTENT_ALGORITHM],
    });
    const aad = new TextDecoder().decode(additionalAuthenticatedData);
    return aad === JSON.stringify(belongsTo) ? { ok: true, content: plaintext } : { ok: false, error: 'changed' };
  } catch {
    return { ok: false, error: 'changed' };
  }
}

const textOf = (base64url: string): string => new TextDecoder().decode(fromBase64url(base64url));
