// A page that holds the drafts package alone, under the strictest policy that the forms run under.
import { createServer } from 'node:http';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { STRICT_POLICY } from '../../strict-policy.mjs';

const drafts = fileURLToPath(new URL('../../../packages/drafts/', import.meta.url));

const ENTRY = `
  import * as drafts from ${JSON.stringify(join(drafts, 'dist/index.js'))};
  globalThis.drafts = drafts;
  globalThis.violations = [];
  document.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective));
  // The page's one policy of this name is taken, as Lit takes it.
  globalThis.taken = globalThis.trustedTypes?.createPolicy('lit-html', { createHTML: (html) => html });
  document.documentElement.dataset.ready = 'yes';
`;

/** Builds and serves the page; resolves to its address and how to end. */
export async function openVaultSite() {
  const folder = mkdtempSync(join(tmpdir(), 'vault-site-'));
  await build({
    stdin: { contents: ENTRY, resolveDir: drafts },
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: folder,
    entryNames: 'page',
    logLevel: 'error',
  });
  copyFileSync(join(drafts, 'dist/shred/shred-worker.js'), join(folder, 'shred-worker.js'));
  const server = createServer((request, response) => {
    response.setHeader('Content-Security-Policy', STRICT_POLICY);
    if (request.url === '/') {
      response
        .setHeader('Content-Type', 'text/html')
        .end('<!doctype html><script type="module" src="/page.js"></script>');
      return;
    }
    try {
      const script = readFileSync(join(folder, new URL(request.url, 'http://x').pathname));
      response.setHeader('Content-Type', 'text/javascript').end(script);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://localhost:${server.address().port}/`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
