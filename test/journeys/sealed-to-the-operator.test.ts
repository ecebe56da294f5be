import { generateKeyPairSync, type JsonWebKey } from 'node:crypto';
import { createClient, memoryOutbox, restTransport, type PublicKey, type Recipients } from '@amparo/sdk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAttachment } from '../../packages/receiver/operators/open-attachment.js';
import { belongsTo, openJwe, type Jwe, type PrivateKey } from '../../packages/receiver/operators/open-jwe.js';
import { get, openHouse, photoOf, receiverOn, SENDER, submissionOf, type House } from './receiver-house.js';

interface Pair {
  readonly open: PublicKey;
  readonly secret: PrivateKey;
}

function pair(kid: string): Pair {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwk = (key: JsonWebKey) => ({ ...key, kid });
  return {
    open: jwk(publicKey.export({ format: 'jwk' })) as PublicKey,
    secret: jwk(privateKey.export({ format: 'jwk' })) as unknown as PrivateKey,
  };
}

const [office, registry, stranger] = [pair('office'), pair('registry'), pair('stranger')];

let house: House;
let receiver: Awaited<ReturnType<typeof receiverOn>>;
beforeAll(async () => {
  house = await openHouse();
  receiver = await receiverOn(house.database, { sealedOnly: true });
});
afterAll(() => house.close());

/** Sends a visit with a photo as a page does, to a receiver that takes nothing plain. */
async function sent(recipients: Recipients) {
  const photo = photoOf(90_000);
  const visit = submissionOf({ answers: { remarks: 'Told to nobody else.', photos: [photo.named] } });
  const client = createClient({
    transport: restTransport({
      endpoint: 'https://receiver.example/submissions',
      token: SENDER,
      fetch: async (...of) => receiver.fetch(new Request(...of)),
    }),
    outbox: memoryOutbox(),
    attachments: { read: async () => photo.bytes },
    recipients,
    locks: null,
  });
  const result = await client.submit(visit);
  expect(result).toMatchObject({ ok: true });
  const stored = await receiver.fetch(get(`/submissions/${visit.id}`));
  const body = (await stored.json()) as Stored;
  const file = await receiver.fetch(get(`/submissions/${visit.id}/attachments/${photo.named.id}/content`));
  return { visit, photo, body, file: new Uint8Array(await file.arrayBuffer()) };
}

interface Stored {
  readonly sealed: readonly { readonly part: string; readonly jwe: Jwe }[];
}

const told = (opened: Uint8Array | undefined): unknown => opened && JSON.parse(new TextDecoder().decode(opened));

describe('what a page has sealed, once it is at the receiver', () => {
  it('opens in the operators’ page with the key, record and photo, and with no other', async () => {
    const { visit, photo, body, file } = await sent({ whole: [office.open] });
    expect(JSON.stringify(body)).not.toContain('Told to nobody else.');
    const [whole] = body.sealed;
    if (!whole) throw new Error('Nothing was sealed.');
    expect(told(await openJwe(whole.jwe, [stranger.secret, office.secret]))).toMatchObject(visit);
    expect(belongsTo(whole.jwe)).toEqual({ id: visit.id, caseCode: visit.caseCode, part: 'whole' });
    expect(await openJwe(whole.jwe, [stranger.secret])).toBe(undefined);
    const { id } = photo.named;
    expect(await openAttachment(file, { id, keys: [office.secret] })).toEqual({
      bytes: photo.bytes,
      type: 'image/jpeg',
    });
    expect(await openAttachment(file, { id, keys: [stranger.secret] })).toBe(undefined);
  });

  it('opens in parts: who holds the key of the case does not read who the child is', async () => {
    const { body } = await sent({
      identity: [registry.open],
      case: [office.open],
      isIdentifying: (path) => path === 'visit.remarks',
    });
    const parts = new Map(body.sealed.map(({ part, jwe }) => [part, jwe]));
    const [identity, story] = [parts.get('identity'), parts.get('case')];
    if (!identity || !story) throw new Error('There are no two parts.');
    expect(JSON.stringify(told(await openJwe(story, [office.secret])))).not.toContain('Told to nobody else.');
    expect(JSON.stringify(told(await openJwe(identity, [registry.secret])))).toContain('Told to nobody else.');
    expect(await openJwe(identity, [office.secret])).toBe(undefined);
  });
});
