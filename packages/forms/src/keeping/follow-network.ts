import { askForSync, NETWORK_IS_BACK } from '@amparo/sdk/background-sync';
import type { Device } from '../device/device.js';

/**
 * Lets the host's service worker wake this page when there is a network: asks for the browser's sign as long as something
 * waits, and tries to send when it comes, until the returned function is called.
 */
export function followNetwork(device: Device): () => void {
  const { serviceWorker } = navigator as { readonly serviceWorker?: ServiceWorkerContainer };
  if (!serviceWorker) return () => undefined;
  // A store that cannot be read is shown by the list of drafts; the background tries again.
  const woken = ({ data: told }: MessageEvent<unknown>): void => {
    if (told === NETWORK_IS_BACK) void device.client?.retry();
  };
  let stopParcels: (() => void) | undefined;
  let hasAsked = false;
  const follow = (): void => {
    stopParcels?.();
    stopParcels = device.client?.subscribe((parcels) => {
      const waits = parcels.some(({ state }) => state === 'waiting');
      if (waits && !hasAsked) void serviceWorker.ready.then(askForSync);
      hasAsked = waits;
    });
  };
  serviceWorker.addEventListener('message', woken);
  serviceWorker.startMessages();
  const stopClients = device.onClient(follow);
  follow();
  return () => {
    serviceWorker.removeEventListener('message', woken);
    stopClients();
    stopParcels?.();
  };
}
