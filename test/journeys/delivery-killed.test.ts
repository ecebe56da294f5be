import { execFileSync, spawn, type ChildProcessByStdio } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Submission } from '@amparo/model';
import { startReceiver, type StartedReceiver } from '@amparo/receiver';
import { parcelOf, restTransport, type Parcel } from '@amparo/sdk';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { seededRandom } from '../seeded-random.mjs';
import { startFaultProxy, type FaultProxy } from './fault-proxy.js';
import { openHouse, optionsFor, SENDER, submissionOf, type House } from './receiver-house.js';

// By night KILLED=500.
const SUBMISSIONS = Number(process.env['KILLED'] ?? 8);
const PHOTO_BYTES = 200_000;
const client = fileURLToPath(new URL('killed-client.mjs', import.meta.url));

let house: House;
let receiver: StartedReceiver;
let proxy: FaultProxy;

beforeAll(async () => {
  house = await openHouse();
  receiver = await startReceiver({ ...optionsFor(house.database), host: '127.0.0.1', port: 0 });
  proxy = await startFaultProxy({ target: () => receiver.address, random: seededRandom(20261122), share: 0.4 });
});
beforeEach(async () => {
  for (const table of ['attachment_chunk', 'attachment', 'submission'])
    await house.database.query(`delete from ${table}`);
});
afterAll(async () => {
  await proxy.close();
  await receiver.close();
  await house.close();
});

/** Each with a photo of its own; the same bytes, which the client makes as it needs them. */
function withPhoto(n: number): Submission {
  const bytes = new Uint8Array(PHOTO_BYTES).map((_, at) => at % 251);
  const hash = createHash('sha256').update(bytes).digest('hex');
  const photo = { id: randomUUID() as string, type: 'image/jpeg', bytes: PHOTO_BYTES, hash };
  return submissionOf({ caseCode: `VISIT-${n % 7}`, answers: { photos: [photo] } });
}

/** Of each entry the newest state counts, which is empty when there is none any more. */
function waitingIn(outbox: string): number {
  const newest = new Map<string, number>();
  for (const name of readdirSync(outbox)) {
    const [id = '', number = ''] = name.split('.');
    if (id !== 'half') newest.set(id, Math.max(newest.get(id) ?? 0, Number(number)));
  }
  return [...newest].filter(([id, number]) => statSync(join(outbox, `${id}.${String(number)}`)).size > 0).length;
}

function startClient(args: readonly string[]): ChildProcessByStdio<null, Readable, null> {
  return spawn(process.execPath, [client, ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
}

describe('a client that is killed again and again', () => {
  it(
    'delivers each submission and its photo once, from an outbox that two processes share',
    { timeout: 300_000 },
    async ({ signal }) => {
      const outbox = mkdtempSync(join(tmpdir(), 'amparo-outbox-'));
      const sent = Array.from({ length: SUBMISSIONS }, (_, n) => withPhoto(n));
      const args = [outbox, `${proxy.origin}/submissions`, SENDER];
      execFileSync(process.execPath, [client, 'queue', ...args], { input: JSON.stringify(sent) });
      const waiting = (): number => waitingIn(outbox);
      expect(waiting()).toBe(SUBMISSIONS);
      const random = seededRandom(7);
      let kills = 0;
      while (waiting() > 0) {
        signal.throwIfAborted();
        const running = [1, 2].map(() => startClient(['deliver', ...args]));
        const ended = running.map((each) => new Promise((resolve) => each.once('exit', resolve)));
        // Counted from the moment they deliver, and longer with every round: a slow machine must come to an end too.
        await Promise.all(running.map((each) => Promise.race([once(each.stdout, 'data'), once(each, 'exit')])));
        await new Promise((resolve) => setTimeout(resolve, (100 + random() * 1200) * (1 + kills / 40)));
        for (const each of running) if (each.kill('SIGKILL')) kills++;
        await Promise.all(ended);
      }
      expect(kills).toBeGreaterThan(0);
      const rows = await house.database.query('select id, body from submission');
      expect(new Map(rows.map((row) => [row['id'], row['body']]))).toEqual(
        new Map(sent.map((one) => [one.id, JSON.stringify(one)])),
      );
      expect(rows).toHaveLength(SUBMISSIONS);
      for (const one of sent) {
        const { id, hash } = (one.answers['visit'] as { photos: [{ id: string; hash: string }] }).photos[0];
        const answer = await fetch(`${receiver.address}/submissions/${one.id}/attachments/${id}`, {
          headers: { authorization: `Bearer ${SENDER}` },
        });
        expect(await answer.json()).toMatchObject({ id, contentHash: hash });
      }
      rmSync(outbox, { recursive: true });
    },
  );
});

describe('a client that makes a new id for every attempt', () => {
  it(
    'doubles submissions on the same network: without it these tests would prove nothing',
    { timeout: 120_000 },
    async () => {
      const { send } = restTransport({ endpoint: `${proxy.origin}/submissions`, token: SENDER, timeoutMs: 400 });
      const attempt = {
        signal: new AbortController().signal,
        onProgress: () => undefined,
        remember: async () => undefined,
      };
      for (let n = 0; n < 60; n++) {
        for (;;) {
          const parcel = (await parcelOf(submissionOf({ caseCode: `VISIT-${n}` }), { transport: {} })) as Parcel;
          if ('receipt' in (await send(parcel, attempt))) break;
        }
      }
      const [row] = await house.database.query('select count(*)::int as rows from submission');
      expect(row?.['rows']).toBeGreaterThan(60);
    },
  );
});
