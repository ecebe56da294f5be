import { compactDecrypt, CompactEncrypt } from 'jose';
import { padText } from '../../sealing/padding.js';

/** Fewest characters of a passphrase that a bundle is sealed with. */
export const BUNDLE_PASSPHRASE_MINIMUM = 16;

const ALGORITHM = 'PBES2-HS512+A256KW';
// Nearly five times the least that OWASP asks of PBKDF2 with SHA-512 (210,000): a stick that is lost can be tried for years.
const ROUNDS = 1_000_000;

/**
 * Makes the `seal` of a bundle for a place without keys: whoever is told the passphrase, by another way than the file, opens it.
 * It is a compact JWE (RFC 7518, 4.8), so that other software opens it too. Throws a TypeError for a passphrase that is short.
 */
export function sealBundleWith(passphrase: string): (text: string) => Promise<string> {
  const key = keyOf(passphrase);
  if (Array.from(key.text).length < BUNDLE_PASSPHRASE_MINIMUM)
    throw new TypeError(`A passphrase of a bundle has ${String(BUNDLE_PASSPHRASE_MINIMUM)} characters or more.`);
  return (text) =>
    new CompactEncrypt(padText(text))
      .setProtectedHeader({ alg: ALGORITHM, enc: 'A256GCM' })
      .setKeyManagementParameters({ p2c: ROUNDS })
      .encrypt(key.bytes);
}

/** Opens a bundle that was sealed with a passphrase; undefined when it is another passphrase, or the file was changed. */
export async function openBundleWith(passphrase: string, sealed: string): Promise<string | undefined> {
  try {
    const { plaintext } = await compactDecrypt(sealed.trim(), keyOf(passphrase).bytes, {
      keyManagementAlgorithms: [ALGORITHM],
      contentEncryptionAlgorithms: ['A256GCM'],
      maxPBES2Count: ROUNDS, // a file that asks for more would hold the machine
    });
    return new TextDecoder().decode(plaintext);
  } catch {
    return undefined;
  }
}

// Written on another keyboard, a letter with an accent may be two characters.
function keyOf(passphrase: string): { readonly text: string; readonly bytes: Uint8Array } {
  const text = passphrase.normalize('NFKC').trim();
  return { text, bytes: new TextEncoder().encode(text) };
}
