import type { Json } from '@amparo/model';
import { unknown, type Undelivered, type UnknownReason } from '../outcome.js';
import type { Parcel } from '../parcel.js';
import { readJson } from '../read-json.js';
import { isRecord } from '../record.js';
import type { Attempt, PackRefusal, Packed, Transport } from '../transport.js';
import { packedSubmission } from '../transports/packed-submission.js';
import type { RelayStore } from './relay-store.js';

/** What the transport of a relay makes of a page's submissions, the same at every attempt. */
export interface PackedParcels {
  /** The parcel as it travels on, or why it cannot; it keeps the hash of the page's bytes, for which its receipt is. */
  of(parcel: Parcel): Promise<Parcel | { readonly failed: Undelivered }>;
  /** Keeps what the transport has to know again of this parcel. */
  remember(parcel: Parcel): Attempt['remember'];
}

/** Packs for a transport, and keeps in the store what could not be made the same again. */
export function packedParcels(transport: Transport, store: RelayStore): PackedParcels {
  const keep = (parcel: Parcel, { body, memory = null }: Packed): Promise<void> =>
    store.write(keyOf(parcel), new Uint8Array(new TextEncoder().encode(JSON.stringify({ body, memory }))));
  return {
    of: async (parcel) => {
      const kept = readKept(await store.read(keyOf(parcel)));
      if (kept) return { ...parcel, ...kept };
      if (!transport.pack) return parcel;
      const submission = packedSubmission(parcel);
      // Sealed to somebody else: it cannot be mapped here.
      if (!submission) return { failed: unknown('refused') };
      const { attachments } = parcel;
      // The page sends what is attached when the record has its receipt.
      const packing = await Promise.resolve(submission)
        .then((one) => transport.pack?.(one, { attachments, read: async () => undefined }))
        .catch(() => ({ refused: 'failed' }) as const); // its words may hold answers
      if (!packing) return parcel;
      if ('refused' in packing) return { failed: unknown(REASONS[packing.refused]) };
      // A key that was made is not made again, and attachments go to the record that they came with.
      if (packing.memory !== undefined || attachments.length > 0) await keep(parcel, packing);
      return { ...parcel, body: packing.body, memory: packing.memory ?? null };
    },
    remember: (parcel) => (memory) => keep(parcel, { body: parcel.body, memory }),
  };
}

// No id of an attachment has a dot. With the hash: other answers under a known id take nothing away from the first.
const keyOf = ({ id, contentHash }: Parcel): string => `${id.toLowerCase()}.${contentHash}`;

function readKept(bytes: Uint8Array | undefined): { readonly body: string; readonly memory: Json } | undefined {
  const json = bytes && readJson(new TextDecoder().decode(bytes));
  if (!isRecord(json) || typeof json['body'] !== 'string') return undefined;
  return { body: json['body'], memory: (json['memory'] ?? null) as Json };
}

const REASONS: Readonly<Record<PackRefusal, UnknownReason>> = {
  noKey: 'mustBeSealed',
  brokenKey: 'mustBeSealed',
  noSealing: 'transportFailed',
  attachmentMissing: 'attachmentUnsupported', // a sealed record names what its files are, and they have not come yet
  unknownForm: 'refused',
  failed: 'transportFailed',
};
