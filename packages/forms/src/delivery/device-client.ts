import type { Vault } from '@amparo/drafts';
import { createClient, type Client, type ClientOptions, type Parcel } from '@amparo/sdk';
import { guardedTransport } from '@amparo/sdk/guard';

/** What the client of an open vault is made with. */
export interface DeviceClientOptions extends ClientOptions {
  readonly vault: Vault;
  /** The time zone of the cases, as it is now (IANA name). */
  readonly zone: () => string;
}

/**
 * Makes the client of an open vault. Before each attempt it is looked up whether what a form tells is still permitted: consent and
 * assent may have been taken back, or have ended, since it was queued.
 */
export function deviceClient({ vault, zone, ...options }: DeviceClientOptions): Client {
  const tellings = vault.records('tellings');
  const mayGo = async ({ id }: Parcel): Promise<boolean> => {
    const told = await tellings.get(id);
    if (told.ok && told.value === undefined) return true; // most forms tell nobody
    const { stillPermitted } = await import('../case/still-permitted.js');
    return stillPermitted(vault, id, zone());
  };
  const client = createClient({
    ...options,
    transport: guardedTransport(options.transport, mayGo),
    received: async (id) => {
      await options.received?.(id);
      await tellings.remove(id);
    },
  });
  const cancel = client.cancel.bind(client);
  return Object.assign(client, {
    cancel: async (id: string) => {
      const done = await cancel(id);
      if (done.ok) await tellings.remove(id);
      return done;
    },
  });
}
