// Crockford's base 32: no I, L, O, U, so that a code survives a bad line and a bad hand.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CHECKS = `${ALPHABET}*~$=U`;
const LENGTH = 10;

/**
 * Makes a case code from ten random bytes: 50 random bits and a check character, such as `4KQ7M-2XWTB-9`.
 * It is made on the device and holds nothing about the child (S1:970).
 *
 * @throws {RangeError} when fewer than ten bytes are given.
 */
export function makeCaseCode(random: Uint8Array): string {
  if (random.length < LENGTH) throw new RangeError('A case code needs ten random bytes.');
  const characters = Array.from(random.subarray(0, LENGTH), (byte) => ALPHABET[byte % 32]).join('');
  return `${characters.slice(0, 5)}-${characters.slice(5)}-${check(characters)}`;
}

/** Tells whether a text is a case code whose check character is right; case, spaces and hyphens do not matter. */
export function isCaseCode(text: string): boolean {
  const characters = plain(text);
  if (characters.length !== LENGTH + 1) return false;
  const body = characters.slice(0, LENGTH);
  return Array.from(body).every((character) => ALPHABET.includes(character)) && check(body) === characters[LENGTH];
}

const plain = (text: string): string =>
  text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');

/** The remainder by 37, as Crockford proposes: it finds every single wrong character and every swap of neighbours. */
function check(characters: string): string {
  const remainder = Array.from(characters).reduce((sum, character) => (sum * 32 + ALPHABET.indexOf(character)) % 37, 0);
  return CHECKS[remainder] ?? '';
}
