import { spawn, type ChildProcess } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createClient, memoryOutbox, restTransport } from '@amparo/sdk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../seeded-random.mjs';
import { READER, SENDER } from './receiver-house.js';
import { registrationWith, withPhoto } from './subjects/registrations.js';

// By night KILLS=30; a cold embedded database takes seconds to open.
const KILLS = Number(process.env['KILLS'] ?? 2);
const PHOTO_BYTES = 700_000;
const command = fileURLToPath(new URL('../../packages/receiver/dist/command.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'amparo-killed-'));

let running: { readonly process: ChildProcess; readonly address: string };

async function start(): Promise<void> {
  const env = { PATH: process.env['PATH'], TOKENS: SENDER, READERS: READER, PORT: '0', DATA_FOLDER: folder };
  const server = process.env['DATABASE_URL'];
  const child = spawn(process.execPath, [command], {
    env: { ...env, ...(server !== undefined && { DATABASE_URL: server }) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  running = { process: child, address: /Receiving at (\S+)/.exec(String(said))?.[1] ?? '' };
}

async function kill(): Promise<void> {
  running.process.kill('SIGKILL');
  await once(running.process, 'exit');
}

beforeAll(start, 120_000);
afterAll(async () => {
  await kill();
  rmSync(folder, { recursive: true });
});

/** Each piece is a throw of the dice: whether the receiver dies under it, just before it arrives or while it is stored. */
function deadlyFetch(state: { kills: number }): typeof fetch {
  const random = seededRandom(20261128);
  return async (input, init) => {
    const path = String(input).replace('https://receiver.example', '');
    const isPiece = init?.body instanceof Uint8Array;
    const reply = fetch(`${running.address}${path}`, init);
    if (!isPiece || state.kills === KILLS || random() > 0.5) return reply;
    reply.catch(() => undefined);
    state.kills++;
    await new Promise((resolve) => setTimeout(resolve, random() * 20));
    await kill();
    await start();
    return reply;
  };
}

describe('a receiver that is killed while photos arrive', () => {
  it(
    'has each once and to the byte, and goes on where it stood',
    { timeout: 120_000 + KILLS * 60_000 },
    async ({ signal }) => {
      const state = { kills: 0 };
      const contents = new Map<string, Uint8Array<ArrayBuffer>>();
      const outbox = memoryOutbox();
      const transport = restTransport({
        ...{ endpoint: 'https://receiver.example/submissions', token: SENDER, fetch: deadlyFetch(state) },
        timeoutMs: 120_000,
      });
      const attachments = { read: async ({ id }: { readonly id: string }) => contents.get(id) };
      const backOff = { baseMs: 4, capMs: 60 };
      const client = createClient({ transport, outbox, attachments, backOff, locks: null });
      client.start();
      const sent: { submission: string; photo: string; hash: string }[] = [];
      while (state.kills < KILLS || sent.length < 2) {
        const bytes = new Uint8Array(randomBytes(PHOTO_BYTES));
        const photo = {
          ...{ id: randomUUID() as string, type: 'image/jpeg', bytes: PHOTO_BYTES },
          hash: createHash('sha256').update(bytes).digest('hex'),
        };
        contents.set(photo.id, bytes);
        const submission = withPhoto(registrationWith('Luz'), photo);
        await client.queue(submission);
        sent.push({ submission: submission.id, photo: photo.id, hash: photo.hash });
        while ((await outbox.all()).length > 0) {
          signal.throwIfAborted();
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      }
      client.stop();
      expect(state.kills).toBe(KILLS);
      for (const { submission, photo, hash } of sent) {
        const reply = await fetch(`${running.address}/submissions/${submission}/attachments/${photo}/content`, {
          headers: { authorization: `Bearer ${READER}` },
        });
        const stored = Buffer.from(await reply.arrayBuffer());
        expect(createHash('sha256').update(stored).digest('hex')).toBe(hash);
      }
    },
  );
});
