import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { put, READER, SENDER, submissionOf } from './receiver-house.js';

// Beside the packages that it imports, so that Node finds them.
const root = fileURLToPath(new URL('../..', import.meta.url));
const command = join(root, 'node_modules/.cache/amparo/receiver-command.mjs');
let folder: string;
const fromOthers = ['@electric-sql/pglite', 'hono', '@hono/node-server', 'zod'];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amparo-receiver-'));
  await build({
    // The whole command, for the small form of these tests.
    stdin: {
      resolveDir: root,
      contents: `import { runCommand } from './packages/receiver/src/run-command.ts';
        import { visit } from './test/journeys/receiver-house.ts';
        await runCommand([visit]);`,
    },
    outfile: command,
    bundle: true,
    platform: 'node',
    format: 'esm',
    conditions: ['source'],
    external: [...fromOthers, 'pg'],
  });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Variables = Readonly<Record<string, string>>;

interface Ran {
  readonly process: ChildProcess;
  readonly said: () => string;
  readonly ended: Promise<number | null>;
}

/** Starts the command with these variables and no others, on a free port. */
function run(variables: Variables, script = command): Ran {
  const env = { PATH: process.env['PATH'], TOKENS: SENDER, READERS: READER, PORT: '0', ...variables };
  const child = spawn(process.execPath, [script], { env, cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const parts: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => parts.push(String(part)));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return { process: child, said: () => parts.join(''), ended };
}

/** Runs a command that is expected to give up, and what it says. */
async function giveUp(
  variables: Variables,
  script?: string,
): Promise<{ readonly code: number | null; readonly said: string }> {
  const ran = run(variables, script);
  return { code: await ran.ended, said: ran.said() };
}

/** The command as it stands where nobody installed what speaks with PostgreSQL. */
async function withoutPostgresClient(): Promise<string> {
  const place = join(folder, 'without-pg');
  for (const name of fromOthers) {
    const beside = join(place, 'node_modules', name);
    await mkdir(dirname(beside), { recursive: true });
    await symlink(join(root, 'node_modules', name), beside);
  }
  await copyFile(command, join(place, 'command.mjs'));
  return join(place, 'command.mjs');
}

/** Waits until the command listens. */
async function listening(ran: Ran): Promise<string> {
  for (;;) {
    const address = /Receiving at (\S+)/.exec(ran.said())?.[1];
    if (address !== undefined) return address;
    const over = await Promise.race([
      ran.ended.then(() => true),
      once(ran.process.stdout ?? ran.process, 'data').then(() => false),
    ]);
    if (over) throw new Error(`The command ended: ${ran.said()}`);
  }
}

const sentence = (words: string): RegExp => new RegExp(`^[^\\n]*${words}[^\\n]*\\.\\n$`);

describe('the command that starts a receiver', () => {
  it('keeps what it has acknowledged though it is killed at once, and finds it when it starts again', async () => {
    const place = { DATA_FOLDER: join(folder, 'kept') };
    const submission = submissionOf();
    const body = JSON.stringify(submission);
    const first = run(place);
    const sent = await fetch(`${await listening(first)}/submissions/${submission.id}`, {
      method: 'PUT',
      headers,
      body,
    });
    expect([sent.status, await sent.json()]).toMatchObject([201, { id: submission.id }]);
    first.process.kill('SIGKILL');
    await first.ended;

    const second = run(place);
    const address = await listening(second);
    const authorization = { Authorization: `Bearer ${READER}` };
    const stored = await fetch(`${address}/submissions/${submission.id}`, { headers: authorization });
    expect(await stored.text()).toBe(body);
    const replay = await fetch(`${address}/submissions/${submission.id}`, { method: 'PUT', headers, body });
    expect(replay.status).toBe(200);
    expect((await stat(place.DATA_FOLDER)).mode & 0o077).toBe(0);

    const third = await giveUp(place);
    expect(third.code).toBe(1);
    expect(third.said).toMatch(sentence('Another receiver has the folder'));

    second.process.kill('SIGTERM');
    expect(await second.ended).toBe(0);
    expect(first.said() + second.said()).not.toMatch(new RegExp(`${SENDER}|${submission.caseCode}|${submission.id}`));
  }, 90_000);

  it('says that the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const PORT = String((other.address() as AddressInfo).port);
    const { code, said } = await giveUp({ PORT, DATA_FOLDER: join(folder, 'kept') });
    other.close();
    expect(code).toBe(1);
    expect(said).toMatch(sentence(`Port ${PORT} is taken`));
  }, 60_000);

  it('says that the folder cannot be written', async () => {
    await writeFile(join(folder, 'file'), '');
    const inFile = await giveUp({ DATA_FOLDER: join(folder, 'file', 'inside') });
    expect(inFile).toMatchObject({ code: 1, said: expect.stringMatching(sentence('cannot be written')) as string });
    const file = await giveUp({ DATA_FOLDER: join(folder, 'file') });
    expect(file).toMatchObject({ code: 1, said: expect.stringMatching(sentence('cannot be written')) as string });
  });

  it('says that the database cannot be reached, and keeps its password to itself', async () => {
    const DATABASE_URL = 'postgres://amparo:secret-word@127.0.0.1:1/amparo';
    const { code, said } = await giveUp({ DATABASE_URL });
    expect(code).toBe(1);
    expect(said).toMatch(sentence('cannot be reached'));
    expect(said).not.toContain('secret-word');
  });

  it('needs no client of PostgreSQL for its own database, and says what to install for the other', async () => {
    const script = await withoutPostgresClient();
    const DATABASE_URL = 'postgres://amparo:secret-word@127.0.0.1:1/amparo';
    expect(await giveUp({ DATABASE_URL }, script)).toEqual({
      code: 1,
      said: 'PostgreSQL at DATABASE_URL needs the package pg, which is not installed: run npm install pg@8.\n',
    });
    const ran = run({ DATA_FOLDER: join(folder, 'no-client') }, script);
    expect(await listening(ran)).toMatch(/^http:/);
    ran.process.kill('SIGKILL');
    await ran.ended;
  }, 60_000);

  it('says which setting is missing or wrong', async () => {
    expect(await giveUp({ TOKENS: '' })).toMatchObject({ code: 1, said: expect.stringContaining('TOKENS') as string });
    const wrong = await giveUp({ ORIGINS: '*', DATA_FOLDER: join(folder, 'origins') });
    expect(wrong).toMatchObject({ code: 1, said: expect.stringMatching(sentence('is not an origin.*')) as string });
  }, 60_000);
});

const headers = put('x', '{}').headers;
