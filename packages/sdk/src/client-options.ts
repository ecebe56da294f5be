import type { AttachmentSource } from './attachments.js';
import type { BackOff } from './back-off.js';
import type { Locks } from './locks.js';
import type { OutboxStore } from './outbox.js';
import type { Recipients } from './sealing/recipients.js';
import { sealingTransport } from './sealing/sealing-transport.js';
import type { Transport } from './transport.js';
import { wait } from './wait.js';

/** What a client is made of; everything but the transport and the outbox has a default. */
export interface ClientOptions {
  readonly transport: Transport;
  readonly outbox: OutboxStore;
  /** Where the bytes of attachments are; without it the client sends records alone, and the host sees to the attachments. */
  readonly attachments?: AttachmentSource;
  /** To whom every submission is sealed; with it nothing is ever stored or sent unsealed. */
  readonly recipients?: Recipients;
  /** The way to the network for a transport that was not given one of its own; the platform's unless given. */
  readonly fetch?: typeof fetch;
  /** Ends the client for good when it is aborted: as `stop` does, and nothing is sent afterwards. What waits stays stored. */
  readonly signal?: AbortSignal;
  /**
   * Called with the id of a parcel whose receipt has come, before it leaves the outbox: what has to go with it, such as its
   * draft, goes here. Called again with each round, after a crash too, when it rejects or the parcel could not be removed;
   * the others go on meanwhile.
   */
  readonly received?: (id: string) => Promise<void>;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** From 0 to 1. */
  readonly random?: () => number;
  /** Resolves after so many milliseconds, or when the signal is aborted. */
  readonly wait?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** When it says no, no attempt is made. */
  readonly online?: () => boolean;
  /** `navigator.locks` unless given; null for none. */
  readonly locks?: Locks | null;
  /** Two seconds, doubling up to five minutes, unless given. */
  readonly backOff?: BackOff;
  /** How many cases are sent at once; three unless given. */
  readonly casesAtOnce?: number;
}

type Optional = 'attachments' | 'fetch' | 'signal';

/** The options with every default filled in. */
export type ClientSettings = Required<Omit<ClientOptions, 'locks' | 'recipients' | Optional>> &
  Pick<ClientOptions, Optional> & { readonly locks: Locks | null | undefined };

/** Fills in the defaults of the platform: page, worker or Node. */
export function settingsOf(options: ClientOptions): ClientSettings {
  // Node 20 has no navigator; pages that are no secure context have no locks.
  const platform = (globalThis as { navigator?: { locks?: Locks; onLine?: boolean } }).navigator;
  return {
    received: async () => undefined,
    now: Date.now,
    random: Math.random,
    wait,
    online: () => platform?.onLine !== false,
    backOff: { baseMs: 2000, capMs: 5 * 60 * 1000 },
    casesAtOnce: 3,
    ...options,
    transport: options.recipients ? sealingTransport(options.transport, options.recipients) : options.transport,
    locks: options.locks === undefined ? platform?.locks : options.locks,
  };
}
