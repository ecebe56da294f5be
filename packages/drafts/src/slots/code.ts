import { type Bytes, utf8, joined } from '../crypto/bytes.js';

// Crockford's alphabet: no letter that a hand or a voice takes for another.
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LOOKALIKES: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0' };
const SIZE = 16;
const KEY_LETTERS = 26;
const CHECK_LETTERS = 2;

/** Writes 16 bytes as seven groups of four letters; the last two letters are a check. */
export async function codeOf(key: Bytes): Promise<string> {
  const text = lettersOf(key).slice(0, KEY_LETTERS) + (await checkOf(key));
  return text.match(/.{4}/g)?.join('-') ?? text;
}

/** Reads a code as somebody typed it; undefined when it is mistyped. */
export async function readCode(typed: string): Promise<Bytes | undefined> {
  const letters = Array.from(typed.toUpperCase().replace(/[\s-]/g, ''), (letter) => LOOKALIKES[letter] ?? letter);
  if (letters.length !== KEY_LETTERS + CHECK_LETTERS) return undefined;
  const values = letters.map((letter) => LETTERS.indexOf(letter));
  if (values.includes(-1)) return undefined;
  const key = bytesOf(values.slice(0, KEY_LETTERS));
  const isSound = lettersOf(key).slice(0, KEY_LETTERS) + (await checkOf(key)) === letters.join('');
  return isSound ? key : undefined;
}

async function checkOf(key: Bytes): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', joined(utf8('code'), key));
  return lettersOf(new Uint8Array(hash)).slice(0, CHECK_LETTERS);
}

// Five bits a letter; what is left over at the end is filled with zeros.
function lettersOf(bytes: Bytes): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => LETTERS[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}

function bytesOf(values: readonly number[]): Bytes {
  const bits = values.map((value) => value.toString(2).padStart(5, '0')).join('');
  return Uint8Array.from({ length: SIZE }, (_, at) => Number.parseInt(bits.slice(8 * at, 8 * at + 8), 2));
}
