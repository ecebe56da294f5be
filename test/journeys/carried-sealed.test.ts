import { createHash, randomBytes } from 'node:crypto';
import {
  createClient,
  memoryOutbox,
  sealingTransport,
  type Outcome,
  type Packing,
  type Parcel,
  type Transport,
} from '@amparo/sdk';
import {
  carriedReceipts,
  deliverBundle,
  fileTransport,
  packBundle,
  readBundle,
  writeReceipts,
} from '@amparo/sdk/transports/file';
import { describe, expect, it } from 'vitest';
import { bundleKey } from './bundle-key.js';
import { GIVEN_NAME, offline, submission } from './outbox-scene.js';
import { withPhoto } from './subjects/registrations.js';

const bytes = new Uint8Array(randomBytes(3_000));
const hash = createHash('sha256').update(bytes).digest('hex');
const photo = { id: crypto.randomUUID(), type: 'image/png', bytes: bytes.length, hash };
const attachments = { read: async () => bytes };

/** The way of a device that never has a network. */
const nowhere: Transport = { name: 'office', send: async () => offline, sendAttachment: async () => offline };

/** A receiver in the place that the file is carried to: it stores whatever comes, as it comes. */
const office: Transport = {
  send: async (parcel) => stored(parcel.id, parcel.contentHash),
  sendAttachment: async (_, { id, hash: contentHash }) => stored(id, contentHash),
};
const stored = (id: string, contentHash: string): Outcome => ({
  code: 'created',
  receipt: { id, contentHash, receivedAt: '2026-03-04T10:00:00.000Z' },
});

describe('a transport for files around one that seals', () => {
  it('lets a record go with its photo, whose receipt is for what was sealed, and no sooner', async () => {
    const { privateKey, seal, open } = await bundleKey();
    const { kty, crv, x, y } = privateKey;
    const [outbox, receipts] = [memoryOutbox(), carriedReceipts()];
    const transport = fileTransport(receipts, sealingTransport(nowhere, { whole: [{ kty, crv, x, y }] }));
    const client = createClient({ ...{ transport, outbox, attachments, locks: null }, random: () => 0 });
    await client.queue(withPhoto(submission(), photo));
    const bundle = await readBundle(await open((await packBundle({ outbox, attachments, seal })).sealed));
    expect(JSON.stringify(bundle)).not.toContain(GIVEN_NAME);
    const signal = new AbortController().signal;
    const { receipts: given } = await deliverBundle(bundle ?? { parcels: [] }, office, { signal });
    const [record, file] = given;
    if (!record || !file) expect.fail('There are two receipts.');
    receipts.take(writeReceipts([record, { ...file, contentHash: hash }])); // the hash of the unsealed photo is none
    await client.retry();
    expect(await outbox.all()).toHaveLength(1);
    receipts.take(writeReceipts([file]));
    await client.retry();
    expect(await outbox.all()).toEqual([]);
  });

  it('leaves the packing to a transport that is a class of the host, and stores nothing unsealed', async () => {
    class Sealing implements Transport {
      readonly name = 'own';
      pack(): Packing {
        return { body: 'sealed by its own way' };
      }
      async send(parcel: Parcel): Promise<Outcome> {
        return stored(parcel.id, parcel.contentHash);
      }
    }
    const outbox = memoryOutbox();
    const transport = fileTransport(carriedReceipts(), new Sealing());
    await createClient({ transport, outbox, locks: null }).queue(submission());
    const [kept] = await outbox.all();
    expect(JSON.stringify(kept)).toContain('sealed by its own way');
    expect(JSON.stringify(kept)).not.toContain(GIVEN_NAME);
  });
});
