import { type Bytes, fromHex, toHex, utf8 } from './bytes.js';
import { type Derivation, allowedDerivation } from './derivation.js';

const version = 1;
const suite = 'argon2id-hkdf256-a256gcm';

/** One way to open the vault. Later kinds (recovery code, security key, escrow) stand beside it. */
export interface PassphraseSlot {
  readonly kind: 'passphrase';
  readonly salt: Bytes;
  readonly derivation: Derivation;
  /** IV and the vault key sealed under the wrapping key. */
  readonly wrapped: Bytes;
}

/** What of a vault stands in the clear: no name, and nothing that opens it. */
export interface VaultHeader {
  readonly id: string;
  /** Salts every slot; `stored` beside the header erases weakly, a later kind lives where it can be overwritten. */
  readonly shred: { readonly kind: 'stored'; readonly key: Bytes };
  readonly slots: readonly PassphraseSlot[];
}

/** What binds a slot's wrapped key to its header, so that neither can be exchanged. */
export const slotBinding = (id: string, slot: Omit<PassphraseSlot, 'wrapped'>): Bytes => {
  const { t, m, p } = slot.derivation;
  return utf8(JSON.stringify(['slot', version, suite, id, slot.kind, toHex(slot.salt), t, m, p]));
};

const checkOf = async (body: string): Promise<string> =>
  toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(`${String(version)}|${suite}|${body}`))));

/** Writes a header as it is stored, with a checksum that tells a damaged header from a wrong passphrase. */
export async function storedHeader({ id, shred, slots }: VaultHeader): Promise<unknown> {
  const body = JSON.stringify({
    id,
    shred: { kind: shred.kind, key: toHex(shred.key) },
    slots: slots.map((slot) => ({ ...slot, salt: toHex(slot.salt), wrapped: toHex(slot.wrapped) })),
  });
  return { v: version, suite, body, check: await checkOf(body) };
}

/** Reads a stored header, which is untrusted; a `named` cost below the floor is for tests. */
export async function readHeader(stored: unknown, named?: Derivation): Promise<VaultHeader | 'damaged' | 'newer'> {
  const { v, suite: storedSuite, body, check } = fields(stored);
  if (typeof v !== 'number' || typeof storedSuite !== 'string') return 'damaged';
  if (v !== version || storedSuite !== suite) return 'newer';
  if (typeof body !== 'string' || check !== (await checkOf(body))) return 'damaged';
  return readBody(fields(parsed(body)), named);
}

function readBody({ id, shred, slots }: Fields, named: Derivation | undefined): VaultHeader | 'damaged' | 'newer' {
  const { kind, key } = fields(shred);
  if (kind !== 'stored') return typeof kind === 'string' ? 'newer' : 'damaged';
  const shredKey = fromHex(key, 32);
  if (typeof id !== 'string' || !fromHex(id, 16) || !shredKey || !Array.isArray(slots)) return 'damaged';
  const known = slots.map(fields).filter((slot) => slot['kind'] === 'passphrase');
  if (known.length === 0) return 'newer';
  const read = known.map((slot) => readSlot(slot, named)).filter((slot) => slot !== undefined);
  return read.length === known.length ? { id, shred: { kind, key: shredKey }, slots: read } : 'damaged';
}

function readSlot(slot: Fields, named: Derivation | undefined): PassphraseSlot | undefined {
  const salt = fromHex(slot['salt'], 16);
  const wrapped = fromHex(slot['wrapped'], 60);
  const { t, m, p } = fields(slot['derivation']);
  const derivation = { t: Number(t), m: Number(m), p: Number(p) };
  if (!salt || !wrapped || !allowedDerivation(derivation, named)) return undefined;
  return { kind: 'passphrase', salt, derivation, wrapped };
}

type Fields = Readonly<Record<string, unknown>>;

const fields = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}
