import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { registration } from '@amparo/definitions';
import type { Attachment, Submission } from '@amparo/model';
import { startReceiver, type StartedReceiver } from '@amparo/receiver';
import { createClient, memoryOutbox, restTransport, type OutboxStore } from '@amparo/sdk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../seeded-random.mjs';
import { faults, startFaultProxy, type FaultProxy } from './fault-proxy.js';
import { openTab } from './mortal-tab.js';
import { openHouse, optionsFor, SENDER, type House } from './receiver-house.js';
import { withPhoto } from './subjects/registrations.js';
import { validRegistration } from './valid-registration.js';

const SEED = Number(process.env['SEED'] ?? 20261122);
// By night SUBMISSIONS=10000.
const SUBMISSIONS = Number(process.env['SUBMISSIONS'] ?? 500);
// So many wait at once: an outbox is read whole at each step.
const BATCH = 50;
const RESTART_AFTER = 250;
const ONE_IN_WITH_PHOTO = 20;
const PHOTO_BYTES = 90_000;

let house: House;
let receiver: StartedReceiver;
let proxy: FaultProxy;

beforeAll(async () => {
  house = await openHouse();
  await openReceiver();
  proxy = await startFaultProxy({ target: () => receiver.address, random: seededRandom(SEED), share: 0.5 });
}, 120_000);
afterAll(async () => {
  await proxy.close();
  await receiver.close();
  await house.close();
});

async function openReceiver(): Promise<void> {
  const options = { ...optionsFor(house.database), forms: [registration] };
  receiver = await startReceiver({ ...options, host: '127.0.0.1', port: 0 });
}

const contentOf = (id: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.alloc(PHOTO_BYTES, id));

function registrationOf(n: number): Submission {
  const submission = validRegistration(n);
  if (n % ONE_IN_WITH_PHOTO !== 0) return submission;
  const id = crypto.randomUUID();
  const hash = createHash('sha256').update(contentOf(id)).digest('hex');
  return withPhoto(submission, { id, type: 'image/jpeg', bytes: PHOTO_BYTES, hash });
}

// What the faults may be taken for: each of them is tried again by the clock.
const PASSING = ['noReceipt', 'redirected', 'refused', 'forbidden', 'notFound'];

/** What the network's faults have made of parcels that they must not: judged, or taken for something else. */
async function stuckIn(outbox: OutboxStore): Promise<readonly string[]> {
  const outcomes = (await outbox.all()).map(({ entry }) => (entry as unknown as Entry).progress.outcome);
  return outcomes.flatMap((outcome) =>
    outcome === null || ['retryable', 'authRequired'].includes(outcome.code) || PASSING.includes(outcome.reason ?? '')
      ? []
      : JSON.stringify(outcome),
  );
}

interface Entry {
  readonly progress: { readonly outcome: { readonly code: string; readonly reason?: string } | null };
}

const attachments = { read: async ({ id }: Attachment) => contentOf(id) };

describe('registrations and photos through a network of faults, from two tabs of which one is killed again and again', () => {
  it('arrive, all of them, and each once', { timeout: 240_000 + SUBMISSIONS * 400 }, async ({ signal }) => {
    const outbox = memoryOutbox();
    const random = seededRandom(SEED);
    const parts = { outbox, endpoint: `${proxy.origin}/submissions`, token: SENDER, attachments, random };
    const queueing = createClient({ transport: restTransport(parts), outbox, attachments, locks: null });
    const lasting = openTab(parts);
    const sent = new Map<string, string>();
    let killed = 0;
    for (let n = 0; n < SUBMISSIONS;) {
      for (let of = 0; of < BATCH && n < SUBMISSIONS; of++, n++) {
        const submission = registrationOf(n);
        expect(await queueing.queue(submission)).toEqual({ ok: true, id: submission.id });
        sent.set(submission.id, JSON.stringify(submission));
      }
      while ((await outbox.all()).length > 0) {
        signal.throwIfAborted();
        const doomed = openTab({ ...parts, diesAfter: Math.ceil(random() * 20) });
        for (let look = 0; look < 100 && !doomed.isDead() && (await outbox.all()).length > 0; look++) await pause(20);
        // What only a person could send on would wait for ever.
        expect(await stuckIn(outbox)).toEqual([]);
        doomed.kill();
        killed++;
      }
      if (n % RESTART_AFTER !== 0) continue;
      const [stored] = await house.database.query('select count(*)::int as rows from submission');
      expect(stored).toEqual({ rows: n });
      process.stdout.write(`${String(n)} have arrived, each once\n`);
      await receiver.close();
      await openReceiver();
    }
    lasting.kill();

    const rows = await house.database.query('select id, body from submission');
    const files = await house.database.query('select received_at is not null as whole from attachment');
    const figures = [...proxy.done].map(([fault, times]) => `${fault} ${String(times)}`).join(', ');
    process.stdout.write(
      `${String(sent.size)} sent, ${String(rows.length)} stored, ${String(files.length)} photos, ` +
        `${String(proxy.forwarded)} requests at the receiver, ${String(killed)} tabs killed; ${figures}\n`,
    );
    expect(rows).toHaveLength(sent.size);
    expect(new Map(rows.map((row) => [row['id'], row['body']]))).toEqual(sent);
    expect(files).toEqual(Array(Math.ceil(SUBMISSIONS / ONE_IN_WITH_PHOTO)).fill({ whole: true }));
    // Without these the run would prove nothing: every fault was met, and many parcels came in more than once.
    expect([...proxy.done.keys()].sort()).toEqual([...faults].sort());
    expect(proxy.forwarded).toBeGreaterThan(sent.size * 1.2);
    expect(killed).toBeGreaterThan(2);
  });
});
