// Every story on a page of its own, bundled by the project's Vite out of what is published, under the strictest policy.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { STRICT_POLICY } from '../strict-policy.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const types = { '.js': 'text/javascript', '.html': 'text/html; charset=utf-8', '.css': 'text/css' };
const page = (head = '') =>
  `<!doctype html><html lang="en"><title>Story</title>${head}<script type="module" src="/page.js"></script></html>`;

/** Bundles and serves the stories; resolves to the address of one, what browsers reported of it, and the way to end. */
export async function openStories() {
  const folder = mkdtempSync(join(tmpdir(), 'amparo-stories-'));
  await bundle(folder);
  const reports = new Map();
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://here');
    if (request.method === 'POST') {
      const told = JSON.parse(await bodyOf(request))['csp-report'];
      const story = new URL(told['document-uri']).searchParams.get('story');
      const refused = `${told['effective-directive'] ?? told['violated-directive']} ${told['blocked-uri']}`;
      reports.set(story, [...(reports.get(story) ?? []), refused]);
      return response.writeHead(204).end();
    }
    // Reports also tell what a worker did, or what was refused before any script ran.
    response.setHeader('Content-Security-Policy', `${STRICT_POLICY}; report-uri /reports`);
    const inline =
      searchParams.get('story') === 'control: inline script' ? '<script>document.title = "ran"</script>' : '';
    const content = pathname === '/' ? page(inline) : read(join(folder, pathname));
    const type = types[pathname === '/' ? '.html' : extname(pathname)];
    if (content === undefined || type === undefined) return response.writeHead(404).end();
    response.setHeader('Content-Type', type).end(content);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://localhost:${server.address().port}/`;
  return {
    addressOf: (story) => (story === undefined ? address : `${address}?story=${encodeURIComponent(story)}`),
    reportsOf: (story) => reports.get(story) ?? [],
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const bundle = (outDir) =>
  build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      minify: false,
      modulePreload: false,
      assetsInlineLimit: 0, // the worker that overwrites is a file of its own
      rollupOptions: {
        input: join(root, 'test/policy/page.ts'),
        output: { entryFileNames: 'page.js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  });

async function bodyOf(request) {
  let body = '';
  for await (const chunk of request) body += chunk;
  return body;
}

function read(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
