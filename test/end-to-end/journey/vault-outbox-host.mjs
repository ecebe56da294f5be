// A page and a service worker that have the SDK and the drafts alone, under the policy of the forms. What makes the client is the
// example of the SDK's README.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const inRepository = (path) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const POLICY =
  "default-src 'none'; script-src 'self'; connect-src 'self'; worker-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html amparo-test";

/** The block of a README that holds a text. */
function exampleWith(text) {
  const blocks = readFileSync(inRepository('packages/sdk/README.md'), 'utf8').matchAll(/^```js\n(.*?)^```$/gms);
  const [example] = Array.from(blocks, ([, code]) => code).filter((code) => code.includes(text));
  if (example === undefined) throw new Error(`The README has no example with ${text}.`);
  return example;
}

const page = `
  ${exampleWith('function openDelivery')}
  import { openDevice } from '@amparo/drafts';
  const visit = (words, given = {}) => ({
    id: crypto.randomUUID(), form: 'visit', formVersion: '1.0.0', caseCode: 'CASE-' + words, language: 'en',
    createdAt: '2026-03-04T09:30:00.000Z', answers: { visit: { words, ...given } }, reasons: {}, settings: {},
  });
  globalThis.violations = [];
  document.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective));
  globalThis.here = {
    open: async (passphrase) => { globalThis.opened = await openDelivery({ name: 'amina', passphrase }); },
    submit: async (words) => (await opened.client.submit(visit(words))).ok,
    submitWithPhoto: async (words, size) => {
      const photo = new Blob([new Uint8Array(size).map((_, at) => at)], { type: 'image/png' });
      const made = visit(words);
      const put = await (await opened.vault.attachments(made.id)).put(photo);
      return (await opened.client.submit({ ...made, answers: { visit: { words, photo: [put.value] } } })).ok;
    },
    waiting: async () => (await opened.client.parcels()).parcels.filter(({ state }) => state !== 'delivered'),
    /** Queued on a device without a passphrase, for the worker. */
    queueForWorker: async (words) => {
      const device = await openDevice({ name: 'device' });
      const { sealedOutbox, createClient, restTransport } = await import('parts');
      const outbox = sealedOutbox(device.value.records('outbox'));
      const made = await createClient({ transport: restTransport({ endpoint: '/submissions' }), outbox }).queue(visit(words));
      await device.value.lock();
      return made.ok;
    },
    leftForWorker: async () => {
      const device = await openDevice({ name: 'device' });
      const found = await device.value.records('outbox').all();
      await device.value.lock();
      return found.value.records.length;
    },
  };
  globalThis.trustedTypes?.createPolicy('lit-html', { createHTML: (html) => html }); // taken, as Lit takes it
  const policy = globalThis.trustedTypes?.createPolicy('amparo-test', { createScriptURL: (address) => address });
  const worker = policy?.createScriptURL('/worker.js') ?? '/worker.js';
  globalThis.registered = navigator.serviceWorker.register(worker, { type: 'module' });
  document.documentElement.dataset.ready = 'yes';
`;

// A service worker can load no code later, so that everything is in its one file.
const worker = `
  import { openDevice } from '@amparo/drafts';
  import { createClient, restTransport } from '@amparo/sdk';
  import { answerSync } from '@amparo/sdk/background-sync';
  import { sealedOutbox } from '@amparo/sdk/vault';
  answerSync(self, async () => {
    const device = await openDevice({ name: 'device' });
    if (!device.ok) throw new Error(device.error.code);
    const outbox = sealedOutbox(device.value.records('outbox'));
    await createClient({ outbox, transport: restTransport({ endpoint: '/submissions' }) }).retry();
    const left = (await outbox.all()).length;
    await device.value.lock();
    if (left > 0) throw new Error('something is left');
  });
  self.addEventListener('activate', (event) => event.waitUntil(clients.claim()));
`;

const parts = {
  name: 'parts',
  setup(building) {
    building.onResolve({ filter: /^parts$/ }, () => ({ path: 'parts', namespace: 'parts' }));
    building.onLoad({ filter: /./, namespace: 'parts' }, () => ({
      contents: `export { createClient, restTransport } from '@amparo/sdk'; export { sealedOutbox } from '@amparo/sdk/vault';`,
      resolveDir: inRepository(''),
    }));
  },
};

async function bundled(contents, name, splitting) {
  const { outputFiles } = await build({
    ...{ stdin: { contents, resolveDir: inRepository('') }, plugins: [parts], logLevel: 'error' },
    ...{ bundle: true, write: false, format: 'esm', splitting, outdir: '/', entryNames: name },
  });
  return outputFiles.map(({ path, text }) => [path, text]);
}

/** Serves them, takes what comes while it `isUp`, and tells how often each record and which attachments came. */
export async function vaultOutboxHost() {
  const scripts = new Map([
    ...(await bundled(page, 'page', true)),
    ...(await bundled(worker, 'worker', false)),
    ['/shred-worker.js', readFileSync(inRepository('packages/drafts/dist/shred/shred-worker.js'), 'utf8')],
  ]);
  const host = { isUp: true, records: new Map(), bytes: new Map() };
  const server = createServer(async (request, response) => {
    if (request.method !== 'GET' || request.url.startsWith('/submissions/')) return receive(request, response);
    response.setHeader('content-security-policy', POLICY);
    const script = scripts.get(request.url);
    if (script !== undefined) response.setHeader('content-type', 'text/javascript').end(script);
    else
      response
        .setHeader('content-type', 'text/html')
        .end('<!doctype html><script type="module" src="/page.js"></script>');
  });
  async function receive(request, response) {
    if (!host.isUp) return response.destroy();
    const [, , id, , attachment, offset] = request.url.split('/');
    const content = await buffer(request);
    const answer = (status, json) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
    const receipt = (of, all) => ({
      ...{ id: of, contentHash: createHash('sha256').update(all).digest('hex') },
      receivedAt: new Date().toISOString(),
    });
    if (!attachment) {
      const before = host.records.get(id);
      host.records.set(id, [...(before ?? []), content.toString()]);
      return answer(before ? 200 : 201, receipt(id, content));
    }
    const held = host.bytes.get(attachment) ?? Buffer.alloc(0);
    if (request.method === 'GET') return answer(200, { received: held.length });
    if (Number(offset) !== held.length) return answer(409, { received: held.length });
    const now = Buffer.concat([held, content]);
    host.bytes.set(attachment, now);
    return answer(200, now.length < host.photoSize ? { received: now.length } : receipt(attachment, now));
  }
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return Object.assign(host, {
    address: `http://localhost:${server.address().port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  });
}
