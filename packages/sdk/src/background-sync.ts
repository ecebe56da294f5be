/** The part of a service worker's global scope that is used. */
export interface SyncScope {
  addEventListener(type: 'sync', listener: (event: SyncEvent) => void): void;
  readonly clients: {
    matchAll(options: {
      readonly type: 'window';
      readonly includeUncontrolled: true;
    }): Promise<readonly { postMessage(message: unknown): void }[]>;
  };
}

interface SyncEvent {
  readonly tag: string;
  waitUntil(work: Promise<unknown>): void;
}

const TAG = 'amparo-outbox';

/** What the service worker tells every open page: there is a network, so `client.retry()` may help. */
export const NETWORK_IS_BACK = 'amparo: the network is back';

/**
 * Asks the browser to wake the service worker when there is a network; false where it cannot (Firefox, Safari, no worker).
 * The worker holds no key: it wakes what is open, and what is locked stays where it is until a person unlocks it.
 */
export async function askForSync(registration: object | undefined): Promise<boolean> {
  const { sync } = (registration ?? {}) as { sync?: { register(tag: string): Promise<void> } };
  try {
    await sync?.register(TAG);
    return sync !== undefined;
  } catch {
    return false; // the person has forbidden it for this site
  }
}

/**
 * In a service worker: answers the browser's sign. With a delivery of the host's own, such as a client whose outbox needs no
 * passphrase, it runs that; it rejects while something is left, so that the browser tries again.
 */
export function answerSync(scope: SyncScope, deliver?: () => Promise<void>): void {
  scope.addEventListener('sync', (event) => {
    if (event.tag !== TAG) return;
    event.waitUntil(deliver ? deliver() : wakePages(scope));
  });
}

async function wakePages({ clients }: SyncScope): Promise<void> {
  // Uncontrolled is the page that has just registered its worker, and one that was reloaded past it.
  const pages = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  for (const page of pages) page.postMessage(NETWORK_IS_BACK);
}
