import { createHash } from 'node:crypto';
import type { Submission } from '@amparo/model';
import { createClient, memoryOutbox, type Client, type Outcome, type Recipients } from '@amparo/sdk';
import { beforeAll, describe, expect, it } from 'vitest';
import { received, submission } from './outbox-scene.js';

const bytes = new Uint8Array(1000).fill(7);
const hash = createHash('sha256').update(bytes).digest('hex');
const photo = { id: '6f1c1a52-0000-4000-8000-000000000001', type: 'image/jpeg', bytes: bytes.length, hash };
const withPhoto = (): Submission => ({ ...submission(), answers: { story: { photos: [photo], words: 'as told' } } });

let recipients: Recipients;
beforeAll(async () => {
  const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
  const { kty = '', crv, x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  recipients = { whole: [{ kty, crv, x, y }] };
});

/** What outlives a page: the device's disk, and what the receiver holds. */
class World {
  readonly outbox = memoryOutbox();
  readonly held = new Map<string, string>();
  hasDraft = true;
  conflicts = 0;

  take(id: string, contentHash: string): Outcome {
    const before = this.held.get(id);
    this.held.set(id, before ?? contentHash);
    if (before === undefined) return received({ id, contentHash });
    if (before === contentHash) return { ...received({ id, contentHash }), code: 'alreadyStored' } as Outcome;
    this.conflicts++;
    return { code: 'conflict' };
  }
}

interface Page {
  readonly client: Client;
  readonly death: Promise<void>;
}

/** A page that dies at its n-th step: before or after anything is stored, sent or removed. */
function pageOf(world: World, isSealed: boolean, diesAt = Infinity): Page {
  let steps = 0;
  let die: () => void = () => undefined;
  const death = new Promise<void>((resolve) => (die = resolve));
  const alive = async (): Promise<void> => {
    if (++steps < diesAt) return;
    die();
    await new Promise(() => undefined);
  };
  const step = async <T>(work: () => T | Promise<T>): Promise<T> => {
    await alive();
    const done = await work();
    await alive();
    return done;
  };
  const client = createClient({
    transport: {
      send: ({ id, contentHash }) => step(() => world.take(id, contentHash)),
      sendAttachment: (_, attachment) => step(() => world.take(attachment.id, attachment.hash)),
    },
    outbox: {
      all: () => world.outbox.all(),
      get: (id) => world.outbox.get(id),
      change: (...of) => step(() => world.outbox.change(...of)),
    },
    attachments: { read: async () => bytes.slice() },
    received: () => step(() => void (world.hasDraft = false)),
    ...(isSealed && { recipients }),
    ...{ random: () => 0, locks: null },
  });
  return { client, death };
}

/** Dies at every step in turn, then does what a worker does who opens the page again; tells how many steps there were. */
async function dieEverywhere(isSealed: boolean, again: (world: World, page: Page, sent: Submission) => Promise<void>) {
  for (let diesAt = 1; ; diesAt++) {
    const [world, sent] = [new World(), withPhoto()];
    const { client, death } = pageOf(world, isSealed, diesAt);
    const end = await Promise.race([death, client.submit(sent)]);
    client.stop();
    if (end) return diesAt;
    const page = pageOf(world, isSealed);
    await again(world, page, sent);
    await page.client.retry();
    expect([diesAt, world.conflicts, (await world.outbox.all()).length]).toEqual([diesAt, 0, 0]);
  }
}

describe.each([
  ['plain', false],
  ['sealed', true],
])('a %s form whose page dies at any step of its delivery', (_, isSealed) => {
  it('and is sent again is stored once, and its draft goes', async () => {
    const steps = await dieEverywhere(isSealed, async (world, { client }, sent) => {
      // A form that is made anew has another time; that is no other form.
      const again = { ...sent, createdAt: '2026-11-22T09:00:00.000Z' };
      if (world.hasDraft) expect(await client.submit(again)).toMatchObject({ ok: true });
      await client.retry();
      expect([world.hasDraft, world.held.size]).toEqual([false, 2]);
    });
    expect(steps).toBeGreaterThan(10);
  });

  it('and is changed before it is sent again takes the place of the first only where that was never sent', async () => {
    const results: unknown[] = [];
    await dieEverywhere(isSealed, async (world, { client }, sent) => {
      if (!world.hasDraft) return;
      const changed = { ...sent, answers: { story: { photos: [photo], words: 'told anew' } } };
      const result = await client.submit(changed);
      results.push(result.ok || result.error.code);
    });
    expect(new Set(results)).toEqual(new Set([true, 'idTaken']));
  });
});
