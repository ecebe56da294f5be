// A client in a process of its own, on an outbox of files: `queue` puts submissions in, `deliver` sends until it is empty.
import { open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { createClient, restTransport } from '@amparo/sdk';

const [, , work, folder, endpoint, token] = process.argv;
const place = (id) => join(folder, `${id}.json`);

// One that another client has just removed is not there any more.
async function entryOf(id) {
  const read = await readFile(place(id), 'utf8').catch(() => undefined);
  return read === undefined ? undefined : JSON.parse(read);
}

const outbox = {
  get: entryOf,
  async put(id, entry) {
    // Of its own: two clients that write the same one would leave an entry that nobody can read.
    const half = `${place(id)}.${process.pid}.half`;
    const file = await open(half, 'w');
    await file.writeFile(JSON.stringify(entry));
    await file.sync();
    await file.close();
    await rename(half, place(id));
  },
  async all() {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
    const entries = names.map(async (name) => {
      const id = name.slice(0, -5);
      const entry = await entryOf(id);
      return entry === undefined ? [] : [{ id, entry }];
    });
    return (await Promise.all(entries)).flat();
  },
  remove: (id) => rm(place(id), { force: true }),
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
