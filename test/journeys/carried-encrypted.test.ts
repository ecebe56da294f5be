import { registration } from '@amparo/definitions';
import { attachmentName, xformInstance } from '@amparo/formats';
import type { Json, Submission } from '@amparo/model';
import { createClient, memoryOutbox, type Client, type OutboxStore, type Transport } from '@amparo/sdk';
import { carriedReceipts, deliverBundle, fileTransport, packBundle, readBundle } from '@amparo/sdk/transports/file';
import { openRosaTransport, type OpenRosaOptions } from '@amparo/sdk/transports/openrosa';
import { createDecipheriv, createHash, generateKeyPairSync, privateDecrypt } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { startOpenRosaServer } from './openrosa-server.js';
import { registrationWith } from './subjects/registrations.js';

const VERSION = '1.0.0[encrypted:q7Xz1w3k]';
const central = await startOpenRosaServer(new Set([`registration ${VERSION}`]), { again: 201 });
afterAll(() => central.stop());
beforeEach(() => central.posts.splice(0));

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const KEY = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');

const recordOf = (one: Submission): string => xformInstance(registration, one, { version: VERSION });
const transportOf = (rest: Partial<OpenRosaOptions> = {}): Transport =>
  openRosaTransport({ endpoint: central.endpoint, recordOf, fileName: attachmentName, ...rest });
const clientOf = (transport: Transport, outbox: OutboxStore): Client =>
  createClient({ transport, outbox, locks: null, random: () => 0 });
const seal = async (text: string): Promise<string> => text;

/** A form that was sealed on a device without a network, for a form of ODK that is encrypted. */
async function sealedOnDevice(): Promise<{ readonly submission: Submission; readonly outbox: OutboxStore }> {
  const outbox = memoryOutbox();
  const submission = registrationWith('Zorzaleja');
  const fetch = async (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'));
  await clientOf(fileTransport(carriedReceipts(), transportOf({ publicKeyOf: () => KEY, fetch })), outbox).submit(
    submission,
  );
  return { submission, outbox };
}

/** What the holder of the private key reads. */
function opened(xml: string, sealed: Buffer): string {
  const inside = (name: string): string => new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? '';
  const wrapped = Buffer.from(inside('base64EncryptedKey'), 'base64');
  const key = privateDecrypt({ key: privateKey, oaepHash: 'sha256' }, wrapped);
  const vector = createHash('md5').update(inside('instanceID')).update(key).digest();
  vector[0] = ((vector[0] ?? 0) + 1) % 256;
  const decipher = createDecipheriv('aes-256-cfb', key, vector);
  const padded = Buffer.concat([decipher.update(sealed), decipher.final()]);
  return padded.subarray(0, padded.length - (padded.at(-1) ?? 0)).toString();
}

describe('a record that was sealed on the device for an encrypted form of ODK', () => {
  it('is not carried by hand, as its key stays here; it is told apart, and goes over the network whole', async () => {
    const { submission, outbox } = await sealedOnDevice();
    const { sealed, ...packed } = await packBundle({ outbox, seal });
    expect(packed).toEqual({ count: 0, leftOut: [], onlyByNetwork: [submission.id] });
    expect(await readBundle(sealed)).toEqual({ parcels: [] });
    await clientOf(transportOf({ publicKeyOf: () => KEY }), outbox).retry();
    expect(await outbox.all()).toEqual([]);
    const { xml = '', files = new Map<string, Buffer>() } = central.held.get(`uuid:${submission.id}`) ?? {};
    expect(opened(xml, files.get('submission.xml.enc') as Buffer)).toBe(recordOf(submission));
  });

  it.each([
    ['no list', { formList: false }],
    ['a list, and a key that would be accepted', { acceptsKey: () => true }],
  ] as const)('is never sent as an envelope without its content, to a server with %s', async (_, rest) => {
    const { submission, outbox } = await sealedOnDevice();
    const { id } = submission;
    // As an older version carried it.
    const bare = (json: unknown): Json => {
      const { parcel, ...others } = json as { readonly parcel: object };
      return JSON.parse(JSON.stringify({ ...others, parcel: { ...parcel, memory: null } })) as Json;
    };
    await outbox.change(id, bare);
    const { sealed } = await packBundle({ outbox, seal });
    const bundle = (await readBundle(sealed)) ?? expect.fail('The bundle opens.');
    const { signal } = new AbortController();
    const { receipts, failed } = await deliverBundle(bundle, transportOf(rest), { signal });
    expect(receipts).toEqual([]);
    expect(failed).toEqual([{ id, outcome: { code: 'unknown', reason: 'unreadable' } }]);
    expect(central.posts).toEqual([]);
  });
});
