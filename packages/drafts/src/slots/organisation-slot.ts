import { decrypted, encrypted } from '../crypto/aes-box.js';
import { type Bytes, fromHex, randomBytes, toHex, utf8 } from '../crypto/bytes.js';
import { type FoundVault, slotPlaceOf } from '../vault/found-vault.js';
import { slotBase } from '../crypto/passphrase.js';
import type { Slot } from '../vault/vault-header.js';
import { type SlotPlace, slotKey, wrap } from '../vault/vault-slot.js';
import { publicPart, sealTo } from './jwe.js';
import type { NewSlotParts } from './recovery-slot.js';

/**
 * Wraps the vault key for a code that nobody has seen: it is sealed to the organisation's key, and that under a key from
 * the shred key, so that the organisation's way dies with a wipe like every other.
 */
export async function organisationSlot(publicKey: JsonWebKey, { number, ...parts }: NewSlotParts): Promise<Slot> {
  const code = randomBytes(16);
  const key = publicPart(publicKey);
  const jwe = await sealTo(key, code);
  const outer = await outerKey(number, parts);
  const sealed = toHex(await encrypted(outer, outerBinding(parts.vault, number), utf8(jwe)));
  return wrap({ kind: 'organisation', number, key, sealed }, { ...parts, base: await slotBase(code) });
}

/** Takes off what hangs on the shred key: what is left only the organisation opens. Undefined when it is damaged. */
export async function sealedRequest(slot: Slot, found: FoundVault): Promise<string | undefined> {
  const { sealed, number } = slot;
  const box = typeof sealed === 'string' ? fromHex(sealed, sealed.length / 2) : undefined;
  const place = slotPlaceOf(found);
  const jwe = box && (await decrypted(await outerKey(number, place), outerBinding(place.vault, number), box));
  return jwe && new TextDecoder().decode(jwe);
}

// The base is no secret: the key hangs on the shred key and on the secret of this slot.
const outerKey = async (number: number, { secrets }: SlotPlace): Promise<CryptoKey> =>
  slotKey(await slotBase(utf8('escrow')), number, secrets);

const outerBinding = (vault: string, number: number): Bytes => utf8(JSON.stringify(['escrow', 2, vault, number]));
