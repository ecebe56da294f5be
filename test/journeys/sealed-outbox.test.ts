import { createHash, randomBytes } from 'node:crypto';
import { memoryVault, type Vault } from '@amparo/drafts';
import type { Submission } from '@amparo/model';
import { createClient, type Transport } from '@amparo/sdk';
import { packBundle } from '@amparo/sdk/transports/file';
import { sealedOutbox, vaultSource } from '@amparo/sdk/vault';
import { describe, expect, it } from 'vitest';
import { GIVEN_NAME, Receiver, received, submission, parcelsOf } from './outbox-scene.js';
import { withPhoto } from './subjects/registrations.js';

const PHOTO = new Uint8Array(randomBytes(300_000));

function deviceOn(vault: Vault, transport: Transport = new Receiver()) {
  const outbox = sealedOutbox(vault.records('outbox'));
  const gone: string[] = [];
  const client = createClient({
    ...{ transport, outbox, attachments: vaultSource(vault), locks: null },
    received: async (id) => void gone.push(id),
  });
  return { client, outbox, gone };
}

async function withPhotoIn(vault: Vault): Promise<Submission> {
  const made = submission();
  const put = await (await vault.attachments(made.id)).put(new Blob([PHOTO], { type: 'image/png' }));
  return put.ok ? withPhoto(made, put.value) : expect.fail(put.error.code);
}

describe('an outbox in a vault, without the elements', () => {
  it('keeps a form until its receipt, in another client too, and knows it from the records of other purposes', async () => {
    const vault = memoryVault();
    await vault.records('other').put('x', { answers: 'not an entry of an outbox' });
    const receiver = new Receiver().answers({ code: 'retryable', reason: 'offline' });
    const before = deviceOn(vault, receiver);
    const made = submission();
    expect(await before.client.submit(made)).toMatchObject({ ok: false, error: { code: 'queued' } });
    const after = deviceOn(vault, receiver);
    expect(await parcelsOf(after.client)).toMatchObject([{ id: made.id, state: 'waiting' }]);
    await after.client.retry(made.id);
    expect(await after.outbox.all()).toEqual([]);
    expect([receiver.ids, after.gone]).toEqual([[made.id, made.id], [made.id]]);
  });

  it('takes nothing and gives nothing while it is locked, and says so without an answer', async () => {
    const vault = memoryVault();
    const { client, outbox } = deviceOn(vault);
    await vault.lock();
    expect(await client.submit(submission())).toEqual({ ok: false, error: { code: 'notStored' } });
    expect(await client.parcels()).toEqual({ ok: false, error: { code: 'outboxFailed' } });
    for (const asked of [outbox.all(), outbox.get('x'), outbox.change('x', () => ({ name: GIVEN_NAME }))])
      await expect(asked).rejects.toThrow('The outbox could not be stored: locked.');
  });

  it('sends the photos that lie beside its draft, byte for byte', async () => {
    const vault = memoryVault();
    const made = await withPhotoIn(vault);
    const hashes: string[] = [];
    const transport: Transport = {
      send: async (parcel) => received(parcel),
      sendAttachment: async (_, { id, hash }, { bytes }) => {
        hashes.push(createHash('sha256').update(bytes).digest('hex'));
        return received({ id, contentHash: hash });
      },
    };
    expect(await deviceOn(vault, transport).client.submit(made)).toMatchObject({ ok: true });
    expect(hashes).toEqual([createHash('sha256').update(PHOTO).digest('hex')]);
  });

  it('says that a photo is not there any more, and keeps the form; one that lies there is carried by hand', async () => {
    const vault = memoryVault();
    const made = await withPhotoIn(vault);
    const transport = new Receiver().answers({ code: 'tooLarge' });
    const { client, outbox } = deviceOn(vault, transport);
    await client.submit(made);
    const seal = async (text: string): Promise<string> => text;
    const packed = { outbox, only: [made.id], attachments: vaultSource(vault), seal };
    expect(await packBundle(packed)).toMatchObject({ count: 1, leftOut: [] });
    await (await vault.attachments(made.id)).removeAll();
    expect(await packBundle(packed)).toMatchObject({ count: 0, leftOut: [made.id] });
    const sends = {
      send: transport.send.bind(transport),
      sendAttachment: async () => received({ id: '', contentHash: '' }),
    };
    const again = deviceOn(vault, sends).client;
    await again.retry(made.id);
    expect(await parcelsOf(again)).toMatchObject([
      { state: 'needsAttention', outcome: { code: 'unknown', reason: 'attachmentMissing' } },
    ]);
  });
});
