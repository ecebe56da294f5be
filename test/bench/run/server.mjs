// Serves the pages from this machine's loopback address, uncompressed and uncached, so that the network is out of it.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dist, home, root } from './prepare.mjs';

const types = { js: 'text/javascript', css: 'text/css' };

const inline = (name) => readFileSync(`${home}pages/${name}.js`, 'utf8');

// A draft is found in the page, as if it had just been unsealed. None of ours has a `<` in it.
const stored = (draft) => (draft ? `<script type="application/json" id="draft">${JSON.stringify(draft)}</script>` : '');

const pageOf = ({ sight, head, body, count, layout, draft }) => `<!doctype html>
<html lang="en"${count ? ` data-count="${count}"` : ''}${layout ? ` data-layout="${layout}"` : ''}>
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Form</title>
<script>${inline('meter')}</script><script>${inline(`${sight}-sight`)}</script>
${head}</head><body>${stored(draft)}${body}</body></html>`;

function fileOf(path) {
  const file = path.startsWith('/cdn/') ? `${root}packages/forms${path}` : `${dist}${path.slice(1)}`;
  return existsSync(file) ? readFileSync(file) : undefined;
}

/** Starts to serve; resolves to the origin and a function that ends it. */
export async function serve(variants) {
  const pages = new Map(variants.map((variant, n) => [`/${n}`, pageOf(variant)]));
  const server = createServer(({ url }, response) => {
    const content = pages.get(url) ?? fileOf(url);
    const type = pages.has(url) ? 'text/html' : types[url.split('.').at(-1)];
    response.writeHead(content ? 200 : 404, { 'content-type': `${type ?? 'text/plain'};charset=utf-8` });
    response.end(content);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return { addressOf: (variant) => `${origin}/${variants.indexOf(variant)}`, end: () => server.close() };
}
