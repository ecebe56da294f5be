// A client in a process of its own, on an outbox of files: `queue` puts submissions in, `deliver` sends until it is empty.
import { link, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { createClient, restTransport } from '@amparo/sdk';

const [, , work, folder, endpoint, token] = process.argv;

// Each state of an entry is a file of its own, `<id>.<number>`, and an empty one says that there is none any more: of two
// clients that make the next state at once, the file system lets one have the name.
async function statesOf(wanted) {
  const states = new Map();
  for (const name of await readdir(folder)) {
    const [id, number] = name.split('.');
    if (/^\d+$/.test(number ?? '') && (wanted === undefined || id === wanted))
      states.set(id, Math.max(states.get(id) ?? 0, Number(number)));
  }
  return states;
}

async function read(id, number) {
  for (;;) {
    if (number === 0) return undefined;
    const state = await readFile(join(folder, `${id}.${number}`), 'utf8').catch(() => undefined);
    if (state !== undefined) return state === '' ? undefined : JSON.parse(state);
    number = (await statesOf(id)).get(id) ?? 0; // another client has made the next one, and removed this
  }
}

async function isNext(id, { number, entry }) {
  // Of its own: two clients that write the same one would leave an entry that nobody can read.
  const half = join(folder, `half.${id}.${process.pid}`);
  const file = await open(half, 'w');
  await file.writeFile(entry === undefined ? '' : JSON.stringify(entry));
  await file.sync();
  await file.close();
  try {
    await link(half, join(folder, `${id}.${number}`));
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  } finally {
    await rm(half);
  }
}

const outbox = {
  get: async (id) => read(id, (await statesOf(id)).get(id) ?? 0),
  async change(id, alter) {
    for (;;) {
      const number = (await statesOf(id)).get(id) ?? 0;
      const before = await read(id, number);
      const entry = alter(before);
      if (entry === before) return;
      if (!(await isNext(id, { number: number + 1, entry }))) continue;
      await rm(join(folder, `${id}.${number}`), { force: true });
      return;
    }
  },
  async all() {
    const entries = [...(await statesOf())].map(async ([id, number]) => {
      const entry = await read(id, number);
      return entry === undefined ? [] : [{ id, entry }];
    });
    return (await Promise.all(entries)).flat();
  },
};

const transport = restTransport({ endpoint, token, timeoutMs: 1000 });
const attachments = { read: async ({ bytes }) => new Uint8Array(bytes).map((_, n) => n % 251) };
const client = createClient({ transport, outbox, attachments, backOff: { baseMs: 4, capMs: 60 } });

if (work === 'queue') {
  for (const submission of JSON.parse(await text(process.stdin))) {
    const { ok } = await client.queue(submission);
    if (!ok) process.exit(1);
  }
} else {
  client.start();
  process.stdout.write('delivering\n'); // from here on it may be killed
  while ((await outbox.all()).length > 0) await new Promise((resolve) => setTimeout(resolve, 10));
  client.stop();
}
process.exit(0);
