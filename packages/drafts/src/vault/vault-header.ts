import { type Bytes, fromHex, toHex, utf8 } from '../crypto/bytes.js';
import { type Fields, fieldsOf, parsed } from '../fields.js';
import type { SecretPlace } from '../shred/secret-stores.js';

const version = 2;
const suite = 'argon2id-hkdf256-a256gcm';

/**
 * One way to open the vault, as it stands in the header. What a kind needs stands beside it; a kind that this release
 * does not know is kept as it is.
 */
export interface Slot extends Fields {
  readonly kind: string;
  /** The number of the secret that this slot alone hangs on, so that a slot taken away opens no more from an old copy. */
  readonly number: number;
  /** IV and the vault key sealed under this slot's key, in hexadecimal. */
  readonly wrapped: string;
}

/** What of a vault stands in the clear: no name, and nothing that opens it. */
export interface VaultHeader {
  readonly id: string;
  /** Where the shred key and the other secrets lie, and a hash that tells whether they are still those. */
  readonly secrets: SecretPlace & { readonly check: string };
  readonly slots: readonly Slot[];
}

/** What binds a slot's wrapped key to its vault and to all else that stands in the slot. */
export const slotBinding = (vault: string, { wrapped: _, ...slot }: Fields): Bytes =>
  utf8(JSON.stringify(['slot', version, suite, vault, slot]));

/** A hash of the shred key, which tells that it was overwritten and opens nothing. */
export const shredCheck = async (shredKey: Bytes): Promise<string> => (await hashOf(shredKey)).slice(0, 32);

/** SHA-256, in hexadecimal. */
export const hashOf = async (bytes: Bytes): Promise<string> =>
  toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));

/** Hashes a header's body, to tell a damaged header from a wrong passphrase. */
const bodyCheck = (v: number, body: string): Promise<string> => hashOf(utf8(`${v}|${suite}|${body}`));

/** Writes a header as it is stored. */
export async function storedHeader(header: VaultHeader): Promise<Bytes> {
  const body = JSON.stringify(header);
  return utf8(JSON.stringify({ v: version, suite, body, check: await bodyCheck(version, body) }));
}

/** What can stand in a header's place besides a header of this release. */
export type UnreadHeader = 'damaged' | 'newer' | { readonly v: 1; readonly body: Fields };

/** Reads a stored header, which is untrusted. */
export async function readHeader(stored: unknown): Promise<VaultHeader | UnreadHeader> {
  const text = stored instanceof Uint8Array ? parsed(new TextDecoder().decode(stored)) : stored;
  const { v, suite: storedSuite, body, check } = fieldsOf(text);
  if (typeof v !== 'number' || typeof storedSuite !== 'string') return 'damaged';
  if ((v !== 1 && v !== version) || storedSuite !== suite) return 'newer';
  if (typeof body !== 'string' || check !== (await bodyCheck(v, body))) return 'damaged';
  const read = fieldsOf(parsed(body));
  return v === 1 ? { v, body: read } : readBody(read);
}

function readBody({ id, secrets, slots }: Fields): VaultHeader | 'damaged' | 'newer' {
  const { kind, name, check, settlesAt } = fieldsOf(secrets);
  if (typeof id !== 'string' || !fromHex(id, 16) || typeof check !== 'string' || !Array.isArray(slots))
    return 'damaged';
  if (!slots.every(isSlot)) return 'damaged';
  if (kind === 'rows') return { id, secrets: { kind, check }, slots };
  if (kind === 'file' && typeof name === 'string') {
    const late = typeof settlesAt === 'number' ? { settlesAt } : {};
    return { id, secrets: { kind, name, check, ...late }, slots };
  }
  return typeof kind === 'string' ? 'newer' : 'damaged';
}

function isSlot(slot: unknown): slot is Slot {
  const { kind, number, wrapped } = fieldsOf(slot);
  return typeof kind === 'string' && Number.isInteger(number) && typeof wrapped === 'string';
}
