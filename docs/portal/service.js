// Opens a page again without a network. It keeps the page in each language, scripts and styles; no answer ever passes
// through it.
const { page: name, version, addresses } = JSON.parse('{{cached}}'); // filled in by the server
const prefix = `portal-${name}-`; // the workers of both pages share the caches, and each removes only its own
const cacheName = prefix + version;
const WAIT_MS = 4000; // A network that hangs is no better than none.

// All or nothing: a page is never kept without the scripts of its own build.
self.addEventListener('install', (event) => {
  const requests = addresses.map((address) => new Request(address, { cache: 'no-cache' }));
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(requests)));
});

// There is no skipWaiting: a page that is open may still need a language of its own build.
self.addEventListener('activate', (event) => event.waitUntil(Promise.all([removeOld(), self.clients.claim()])));

self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  // People type a page without its last stroke; the server sends them on, but without a network there is no server.
  const address = mode === 'navigate' && addresses.includes(`${pathname}/`) ? `${pathname}/` : pathname;
  // What goes to the receiver, or is not kept here, goes its way as if there were no service worker.
  if (method !== 'GET' || origin !== self.location.origin || !addresses.includes(address)) return;
  event.respondWith(mode === 'navigate' ? page(address) : kept(event.request));
});

// The browser's sign that there is a network (Chromium). The keys are with the pages, so it only wakes them: what
// `answerSync` of @amparo/sdk/background-sync does, in a script that is not bundled.
self.addEventListener('sync', (event) => {
  if (event.tag === 'amparo-outbox') event.waitUntil(wakePages());
});

async function wakePages() {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  for (const client of pages) client.postMessage('amparo: the network is back');
}

async function page(address) {
  const answer = await fetch(address, { signal: AbortSignal.timeout(WAIT_MS) }).catch(() => undefined);
  if (answer?.ok) return answer;
  return (await kept(address)) ?? answer;
}

// Scripts and styles carry the version in their address, so what is kept is what was asked for.
async function kept(request) {
  const cache = await caches.open(cacheName);
  return (await cache.match(request)) ?? fetch(request);
}

const isOld = (cache) => cache.startsWith(prefix) && cache !== cacheName;

async function removeOld() {
  const names = await caches.keys();
  await Promise.all(names.filter(isOld).map((name) => caches.delete(name)));
}
