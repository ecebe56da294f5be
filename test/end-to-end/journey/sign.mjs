import { until } from './until.mjs';

/** What gives a page's service worker the browser's sign that there is a network, as the browser does when it sees one. */
export async function signOf(page, origin) {
  const session = await page.context().newCDPSession(page);
  const known = new Map();
  session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
    for (const each of registrations) known.set(each.registrationId, each);
  });
  const active = new Set();
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { registrationId, status } of versions) if (status === 'activated') active.add(registrationId);
  });
  await session.send('ServiceWorker.enable');
  const found = () =>
    [...known.values()].find(
      ({ registrationId, scopeURL, isDeleted }) =>
        !isDeleted && scopeURL === `${origin}/` && active.has(registrationId),
    );
  return async () => {
    // Before it is active it gets no sign, and nobody is told.
    const { registrationId } = await until('a service worker is active', found);
    await session.send('ServiceWorker.dispatchSyncEvent', {
      ...{ origin, registrationId, tag: 'amparo-outbox', lastChance: false },
    });
  };
}
