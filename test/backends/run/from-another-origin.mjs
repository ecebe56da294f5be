// A page of another origin in Chromium sends a submission with an attachment, and again from an empty outbox.
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright';
import { chromiumPath, flags } from '../../browser/engines/chromium.mjs';

const SENDING = `
import { createClient, memoryOutbox } from '@amparo/sdk';
globalThis.send = async (submission, content, outcome) => {
  const bytes = Uint8Array.from(content);
  const client = createClient({
    transport: makeTransport(),
    outbox: memoryOutbox(),
    attachments: { read: async () => bytes },
    locks: null,
  });
  const result = await client.submit(submission);
  const status = await client.status(submission.id);
  return { result, code: status.parcel?.outcome?.code };
};`;

/** Serves the page at a port of its own: another port is another origin. It is held from the start, as backends are told of it. */
export async function openSite() {
  let script = '';
  const server = createServer((request, reply) => {
    const isScript = request.url === '/page.js';
    reply.writeHead(200, { 'content-type': isScript ? 'text/javascript' : 'text/html' });
    reply.end(isScript ? script : '<!doctype html><title>Portal</title><script type="module" src="/page.js"></script>');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    /** What became of it in Chromium, the first and the second time. */
    send: async ({ script: source, submission, bytes }) => {
      script = await bundled(source + SENDING);
      const browser = await chromium.launch({ executablePath: await chromiumPath(), args: flags });
      try {
        const page = await browser.newPage();
        await page.goto(`${origin}/`);
        await page.waitForFunction('globalThis.send');
        const outcomes = [];
        for (let n = 0; n < 2; n++)
          outcomes.push(await page.evaluate(([of, content]) => globalThis.send(of, content), [submission, [...bytes]]));
        return outcomes;
      } finally {
        await browser.close();
      }
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function bundled(contents) {
  const resolveDir = fileURLToPath(new URL('.', import.meta.url));
  const { outputFiles } = await build({
    stdin: { contents, resolveDir },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  return outputFiles[0].text;
}
