import type { NamedAttachment } from '../attachments/named-attachment.js';
import { readSubmissionId } from '../submissions/submission-id.js';

/** What can be known of a sealed submission without opening it. */
interface SealedSubmission {
  readonly caseCode: string;
  readonly attachments: readonly NamedAttachment[];
}

/** What a sealed submission shows from outside, or one sentence on why it is none. */
export type ReadSealed =
  { readonly ok: true; readonly sealed: SealedSubmission } | { readonly ok: false; readonly sentence: string };

type Members = Readonly<Record<string, unknown>>;

const BASE64URL = /^[A-Za-z0-9_-]+$/;
const HASH = /^[0-9a-f]{64}$/;
const SEALED_TYPE = 'application/vnd.amparo.sealed';
// 12 bytes and 16 bytes, which A256GCM has.
const IV_LENGTH = 16;
const TAG_LENGTH = 22;
const MOST_RECIPIENTS = 20;
const LONGEST_CODE = 100;

/**
 * Reads a sealed submission by its shape alone: `id`, `caseCode`, `sealed` and, where there are any, `attachments`, and
 * nothing beside them, so that no plain word can travel next to what is sealed.
 */
export function readSealed(json: Members): ReadSealed {
  const { caseCode, sealed, attachments = [] } = json;
  if (!hasOnly(json, ['id', 'caseCode', 'sealed', 'attachments'])) return no('A sealed submission holds nothing else.');
  if (typeof caseCode !== 'string' || !isPlainCode(caseCode)) return no('The case code is missing or no code.');
  if (!Array.isArray(sealed) || !hasParts(sealed)) {
    return no('The sealed parts are neither the whole nor identity and case, each once.');
  }
  if (!sealed.every((each: Members) => isJwe(each['jwe']))) return no('A sealed part is no JWE in general JSON.');
  const named = Array.isArray(attachments) ? attachments.map(readNamed) : [undefined];
  return named.every((one) => one !== undefined)
    ? { ok: true, sealed: { caseCode, attachments: named } }
    : no('The attachments are not named by id, bytes and hash.');
}

const no = (sentence: string): ReadSealed => ({ ok: false, sentence });

const isMembers = (json: unknown): json is Members => typeof json === 'object' && json !== null && !Array.isArray(json);

const hasOnly = (members: Members, names: readonly string[]): boolean =>
  Object.keys(members).every((name) => names.includes(name));

const isPlainCode = (code: string): boolean =>
  code.length > 0 && code.length <= LONGEST_CODE && /^[\p{L}\p{N}\p{P}\p{S} ]+$/u.test(code);

function hasParts(sealed: readonly unknown[]): boolean {
  const parts = sealed.map((each) => (isMembers(each) && hasOnly(each, ['part', 'jwe']) ? each['part'] : undefined));
  return ['whole', 'identity', 'case', 'case,identity', 'identity,case'].includes(parts.join());
}

/** RFC 7516, section 7.2.1. */
function isJwe(jwe: unknown): boolean {
  if (!isMembers(jwe)) return false;
  const { protected: header, recipients, iv, tag, ciphertext } = jwe;
  return (
    hasOnly(jwe, ['protected', 'unprotected', 'recipients', 'iv', 'ciphertext', 'tag', 'aad']) &&
    saysA256Gcm(header) &&
    isText(iv, IV_LENGTH) &&
    isText(tag, TAG_LENGTH) &&
    isText(ciphertext) &&
    Array.isArray(recipients) &&
    recipients.length > 0 &&
    recipients.length <= MOST_RECIPIENTS &&
    recipients.every((each: unknown) => isMembers(each) && isText(each['encrypted_key']))
  );
}

const isText = (value: unknown, length?: number): value is string =>
  typeof value === 'string' && BASE64URL.test(value) && (length === undefined || value.length === length);

function saysA256Gcm(header: unknown): boolean {
  if (!isText(header)) return false;
  try {
    const read: unknown = JSON.parse(Buffer.from(header, 'base64url').toString('utf8'));
    return isMembers(read) && read['enc'] === 'A256GCM';
  } catch {
    return false;
  }
}

function readNamed(json: unknown): NamedAttachment | undefined {
  if (!isMembers(json) || !hasOnly(json, ['id', 'type', 'bytes', 'hash'])) return undefined;
  // What it is inside is nobody's business on the way.
  if ((json['type'] ?? SEALED_TYPE) !== SEALED_TYPE) return undefined;
  const id = readSubmissionId(json['id']);
  const { bytes, hash } = json;
  const isSize = Number.isSafeInteger(bytes) && Number(bytes) >= 0;
  return id !== undefined && isSize && typeof hash === 'string' && HASH.test(hash)
    ? { id, bytes: Number(bytes), hash }
    : undefined;
}
