import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const resolveDir = fileURLToPath(new URL('../../..', import.meta.url));
const REPLY_MS = 30; // as over a poor network, so that page and worker meet

// The outbox of page and worker, with the photos, in one database of the origin.
const shared = ({ endpoint = '/submissions', ...more } = {}, recipients = undefined) => `
  import { createClient, restTransport } from '@amparo/sdk';
  const opened = new Promise((resolve, reject) => {
    const asked = indexedDB.open('outbox', 1);
    asked.onupgradeneeded = () => ['entries', 'photos'].forEach((name) => asked.result.createObjectStore(name));
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  const within = async (mode, work, name = 'entries') => {
    const done = (await opened).transaction(name, mode, { durability: 'strict' });
    const asked = work(done.objectStore(name));
    await new Promise((resolve, reject) => { done.oncomplete = resolve; done.onerror = reject; });
    return asked.result;
  };
  // How often the sending of what was removed here had begun.
  export const begun = new Map();
  export const outbox = {
    all: () => within('readonly', (entries) => entries.getAll()),
    get: async (id) => (await within('readonly', (entries) => entries.get(id)))?.entry,
    change: (id, alter) => within('readwrite', (entries) => {
      const asked = entries.get(id);
      asked.onsuccess = () => {
        const entry = alter(asked.result?.entry);
        if (entry === undefined) {
          if (asked.result) begun.set(id, asked.result.entry.progress.attempts);
          entries.delete(id);
        }
        else entries.put({ id, entry }, id);
      };
      return asked;
    }),
  };
  export const keep = (id, bytes) => within('readwrite', (photos) => photos.put(bytes, id), 'photos');
  export const client = createClient({
    outbox,
    attachments: { read: ({ id }) => within('readonly', (photos) => photos.get(id), 'photos') },
    transport: restTransport(${JSON.stringify({ endpoint, ...more })}),
    ${recipients ? `recipients: ${JSON.stringify(recipients)},` : ''}
  });
`;
const page = `
  import { askForSync } from '@amparo/sdk/background-sync';
  import { begun, client, keep, outbox } from 'shared';
  const visit = (n, id = crypto.randomUUID(), answers = {}) => ({
    id, form: 'visit', formVersion: '1.0.0', caseCode: 'CASE-' + n, language: 'en',
    createdAt: '2026-03-04T09:30:00.000Z', answers: { visit: { words: 'as told', ...answers } }, reasons: {}, settings: {},
  });
  const hex = (bytes) => [...new Uint8Array(bytes)].map((each) => each.toString(16).padStart(2, '0')).join('');
  globalThis.here = {
    client,
    left: async () => (await outbox.all()).length,
    ask: async () => askForSync(await navigator.serviceWorker.ready),
    queue: async (count, id) => { for (let n = 0; n < count; n++) await client.queue(visit(n, id)); },
    // Queues a form that names a photo of so many bytes, and gives what it names.
    queuePhoto: async (size) => {
      const bytes = new Uint8Array(size).map((_, at) => (at * 31 + (at >> 8)) & 0xff);
      const hash = hex(await crypto.subtle.digest('SHA-256', bytes));
      const photo = { id: crypto.randomUUID(), type: 'image/jpeg', bytes: size, hash };
      await keep(photo.id, bytes);
      const submission = visit('PHOTO', undefined, { photos: [photo] });
      await client.queue(submission);
      return { submission, photo };
    },
    // After so many milliseconds; gives how often its sending had begun, undefined where it was gone already.
    takeBack: async (id, milliseconds) => {
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      await client.cancel(id);
      return begun.get(id);
    },
  };
  navigator.serviceWorker.register('/worker.js');
`;
const worker = `
  import { answerSync } from '@amparo/sdk/background-sync';
  import { client, outbox } from 'shared';
  answerSync(self, async () => {
    await client.retry();
    if ((await outbox.all()).length > 0) throw new Error('something is left');
  });
  self.addEventListener('activate', (event) => event.waitUntil(clients.claim()));
`;

async function bundled(contents, common) {
  const setup = (building) => {
    building.onResolve({ filter: /^shared$/ }, () => ({ path: 'shared', namespace: 'shared' }));
    building.onLoad({ filter: /./, namespace: 'shared' }, () => ({ contents: common, resolveDir }));
  };
  const { outputFiles } = await build({
    ...{ stdin: { contents, resolveDir }, bundle: true, write: false, format: 'iife' },
    plugins: [{ name: 'shared', setup }],
  });
  return outputFiles[0].text;
}

/**
 * Serves a page and a service worker that share an outbox of their own, and counts how often each submission comes; or sends
 * them to the receiver that `receiverFor` starts for the page's origin, sealed to `recipients` where there are any.
 */
export async function outboxHost({ receiverFor, recipients } = {}) {
  const arrived = new Map();
  const files = new Map();
  const server = createServer(async (request, response) => {
    if (request.method === 'PUT') return receive(request, response);
    const [type, body] = files.get(request.url) ?? ['text/plain', ''];
    response.writeHead(200, { 'content-type': type }).end(body);
  });
  async function receive(request, response) {
    const hash = createHash('sha256');
    for await (const part of request) hash.update(part);
    const id = request.url.split('/').at(-1);
    arrived.set(id, (arrived.get(id) ?? 0) + 1);
    await new Promise((resolve) => setTimeout(resolve, REPLY_MS));
    const receipt = { id, contentHash: hash.digest('hex'), receivedAt: new Date().toISOString() };
    response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify(receipt));
  }
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const address = `http://127.0.0.1:${server.address().port}`;
  const common = shared(await receiverFor?.(address), recipients);
  files.set('/', ['text/html', '<!doctype html><title>Outbox</title><script src="/page.js"></script>']);
  files.set('/page.js', ['text/javascript', await bundled(page, common)]);
  files.set('/worker.js', ['text/javascript', await bundled(worker, common)]);
  return {
    address,
    arrived,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
