import type { Client, ParcelStatus } from '@amparo/sdk';
import { deviceClient, type DeviceClientOptions } from './device-client.js';

export interface TellingOptions extends DeviceClientOptions {
  /** Whose outbox it is. */
  readonly worker: string;
}

// What the tabs of one worker tell each other: that something else waits than before, or what has a receipt that came by hand.
type Told = 'changed' | readonly ParcelStatus[];

const tabsOf = (worker: string): BroadcastChannel => new BroadcastChannel(`amparo outbox ${worker}`);

/** Tells every client of the worker, in this tab and the others, what was let go with receipts that came back by hand. */
export function tellDelivered(worker: string, delivered: readonly ParcelStatus[]): void {
  const tabs = tabsOf(worker);
  tabs.postMessage(delivered satisfies Told);
  tabs.close();
}

/**
 * Makes a client that tells those of the worker’s other tabs, by a word without anything about a case, that something else waits
 * than before: what they show as a draft may have been sent here, and what waits there may have gone.
 */
export function tellingClient(options: TellingOptions): Client {
  const client = deviceClient(options);
  const tabs = tabsOf(options.worker);
  const subscribe = client.subscribe.bind(client);
  const byHand: ParcelStatus[] = [];
  let before = '';
  const end = subscribe((parcels) => {
    const waiting = parcels.filter(({ state }) => state !== 'delivered').map(({ id }) => id);
    const now = waiting.toSorted().join();
    if (now !== before) tabs.postMessage('changed' satisfies Told);
    before = now;
  });
  tabs.onmessage = ({ data: told }: MessageEvent<Told>) => {
    if (told !== 'changed') byHand.push(...told);
    // Whoever begins to listen is told what stands in the outbox now, and all others with it.
    subscribe(() => undefined)();
  };
  const stop = client.stop.bind(client);
  return Object.assign(client, {
    subscribe: (listener: (parcels: readonly ParcelStatus[]) => void) =>
      subscribe((parcels) => listener([...parcels, ...byHand])),
    stop() {
      end();
      tabs.close();
      stop();
    },
  });
}
