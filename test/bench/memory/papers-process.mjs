// Builds and serves a page with one form of many files, and a receiver for it, as a process of its own: what the receiver does
// must not keep anybody from looking at the heap of the page. Tells where both are, and ends when it is told anything.
import { copyFileSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDatabase, startReceiver } from '@amparo/receiver';
import { build } from 'esbuild';
import { temporaryFolder } from '../../end-to-end/journey/place.mjs';
import { papers } from '../forms/papers.mjs';

const TOKEN = 'a-sender-of-the-bench';
const READER = 'a-reader-of-the-bench';

const folder = temporaryFolder('papers');
await build({
  entryPoints: [fileURLToPath(new URL('page.js', import.meta.url))],
  bundle: true,
  splitting: true,
  format: 'esm',
  outdir: folder.path,
  logLevel: 'error',
});
const worker = fileURLToPath(new URL('../../../packages/drafts/dist/shred/shred-worker.js', import.meta.url));
copyFileSync(worker, join(folder.path, 'shred-worker.js'));

let html = '';
const page = createServer((request, response) => {
  const name = request.url.slice(1);
  if (name === '') return response.setHeader('content-type', 'text/html').end(html);
  try {
    return response.setHeader('content-type', 'text/javascript').end(readFileSync(join(folder.path, name)));
  } catch {
    return response.writeHead(404).end();
  }
});
await new Promise((resolve) => page.listen(0, '127.0.0.1', resolve));
const address = `http://127.0.0.1:${page.address().port}`;
const database = await openDatabase(join(folder.path, 'database'));
const access = { tokens: [TOKEN], readers: [READER], origins: [address] };
const receiver = await startReceiver({ database, forms: [papers], ...access, port: 0, host: '127.0.0.1' });
html = `<!doctype html><html lang="en"><title>Bench</title><script type="module" src="page.js"></script>
  <bench-papers storage="vault" endpoint="${receiver.address}/submissions" token="${TOKEN}"></bench-papers>`;

process.once('message', async () => {
  page.closeAllConnections();
  page.close();
  await receiver.close();
  await database.close();
  folder.remove();
  process.exit(0);
});
process.send({ address, receiver: receiver.address, reader: READER });
