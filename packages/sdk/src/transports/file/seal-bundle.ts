import { readKeys, sealTo } from '../../sealing/envelope.js';
import { padText } from '../../sealing/padding.js';
import type { PublicKey } from '../../sealing/recipients.js';
import type { SealedSubmission } from '../../sealing/sealed-submission.js';

/**
 * Makes the `seal` of a bundle for everybody whose public key is given. It has the shape of a sealed submission, so that the
 * same command opens both. Rejects with a TypeError when a key cannot be used: then nothing is packed.
 */
export function sealBundleTo(keys: readonly PublicKey[]): (text: string) => Promise<string> {
  return async (text) => {
    const sealing = await readKeys(keys);
    if (!sealing || sealing.length === 0) throw new TypeError('A bundle needs public keys that can be used.');
    const belongsTo = { id: crypto.randomUUID(), caseCode: '' };
    const jwe = await sealTo(sealing, padText(text), { ...belongsTo, part: 'whole' });
    return JSON.stringify({ ...belongsTo, sealed: [{ part: 'whole', jwe }] } satisfies SealedSubmission);
  };
}
