import { createServer } from 'node:http';

/**
 * Listens, and answers with the files of a site once it is shown one. A file is served only if the site lists its exact
 * address: nothing is looked up on the disk, so no address can reach outside.
 */
export async function serve({ port, host }) {
  let site;
  const server = createServer((request, response) => answer(site, request, response));
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    address: new URL(`http://${host}:${server.address().port}`).origin, // port 80 does not stand in an origin
    show: (shown) => (site = shown),
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

function answer(site, request, response) {
  if (!site) return say(response, { status: 503, sentence: 'One moment: the portal is starting.' });
  for (const [name, value] of Object.entries(site.headers)) response.setHeader(name, value);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return say(response, { status: 405, sentence: 'This page is only read; a form is sent to the receiver.' });
  }
  const address = request.url.split('?')[0];
  if (site.files.has(`${address}/`)) return response.writeHead(308, { Location: `${address}/` }).end();
  const file = site.files.get(address);
  if (!file) return say(response, { status: 404, sentence: 'There is no such page here.' });
  send(file, request, response);
}

function send({ type, body, zipped, etag, isLasting }, request, response) {
  const takesZipped = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  const sent = takesZipped ? zipped : body;
  response.setHeader('Cache-Control', isLasting ? 'public, max-age=31536000, immutable' : 'no-cache');
  response.setHeader('ETag', etag);
  response.setHeader('Vary', 'Accept-Encoding');
  if (request.headers['if-none-match'] === etag) return response.writeHead(304).end();
  if (takesZipped) response.setHeader('Content-Encoding', 'gzip');
  response.writeHead(200, { 'Content-Type': type, 'Content-Length': sent.length });
  response.end(request.method === 'HEAD' ? undefined : sent);
}

function say(response, { status, sentence }) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(`${sentence}\n`);
}
