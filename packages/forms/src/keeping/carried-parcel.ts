import type { PublicKey } from '@amparo/sdk';
import { sealedOutbox, vaultSource } from '@amparo/sdk/vault';
import { stillPermitted } from '../case/still-permitted.js';
import type { Device } from '../device/device.js';
import { zoneOf } from '../host/zone-of.js';
import type { MadeFile } from './seal-drafts.js';

const load = (): Promise<typeof import('@amparo/sdk/transports/file')> => import('@amparo/sdk/transports/file');

/** Who opens a delivery that is carried by hand: those who hold a key, or whoever is told the passphrase. */
type CarriedTo = { readonly keys: readonly PublicKey[] } | { readonly passphrase: string };

/** Fetches what packs deliveries and takes in their receipts while there is a network: it is wanted where there is none. */
export async function carryingReady(): Promise<void> {
  await Promise.all([load(), import('./take-receipts.js')]);
}

/**
 * Packs one delivery that waits, with its photos, into a sealed file. It stays in the outbox: only a receipt takes it from
 * there.
 */
export async function carriedParcel({ vault, timeZone }: Device, id: string, to: CarriedTo): Promise<MadeFile> {
  if (!vault) return { ok: false, error: { code: 'locked' } };
  const { BUNDLE_PASSPHRASE_MINIMUM, packBundle, sealBundleTo, sealBundleWith } = await load();
  if ('passphrase' in to && Array.from(to.passphrase.normalize('NFKC').trim()).length < BUNDLE_PASSPHRASE_MINIMUM)
    return { ok: false, error: { code: 'weakPassphrase' } };
  const seal = 'keys' in to ? sealBundleTo(to.keys) : sealBundleWith(to.passphrase);
  if (!(await stillPermitted(vault, id, zoneOf(timeZone)))) return { ok: false, error: { code: 'notPermitted' } };
  const outbox = sealedOutbox(vault.records('outbox'));
  const packed = await packBundle({ outbox, only: [id], attachments: vaultSource(vault), seal });
  if (packed.onlyByNetwork.length > 0) return { ok: false, error: { code: 'onlyByNetwork' } };
  // One whose photos are not all here is not half a delivery.
  if (packed.count === 0) return { ok: false, error: { code: 'damaged' } };
  return { ok: true, file: new TextEncoder().encode(packed.sealed), withoutPhotos: false };
}
