import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { createAdaptorServer } from '@hono/node-server';
import { sweepUploads } from './attachments/sweep-uploads.js';
import { createReceiver } from './create-receiver.js';
import type { ReceiverOptions } from './receiver-options.js';

/** Where a receiver listens; port 0 takes a free one. */
export interface StartOptions extends ReceiverOptions {
  readonly port: number;
  readonly host: string;
  /** So long it goes on taking requests after `close`, while `/health/ready` says no; not at all unless told. */
  readonly settleMs?: number;
}

/** A receiver that listens. */
export interface StartedReceiver {
  /** Such as `http://127.0.0.1:8420`. */
  readonly address: string;
  /** Takes no new request, answers those under way for up to ten seconds, then ends; the database stays open. */
  close(): Promise<void>;
}

const DRAIN_MS = 10_000;
const SWEEP_MS = 50;

/** Starts a receiver on a port; rejects with the system's error when the port cannot be had. */
export async function startReceiver({ port, host, settleMs = 0, ...options }: StartOptions): Promise<StartedReceiver> {
  let stopping = false;
  const app = await createReceiver({ ...options, isStopping: () => stopping });
  const stopSweeping = sweepUploads(options);
  const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const close = async (): Promise<void> => {
    stopping = true;
    if (settleMs > 0) await pause(settleMs);
    await drain(server);
    await stopSweeping();
  };
  return { address: addressOf(server.address() as AddressInfo), close };
}

const addressOf = ({ address, family, port }: AddressInfo): string =>
  `http://${family === 'IPv6' ? `[${address}]` : address}:${String(port)}`;

function drain(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    // Node ends idle connections once; one that falls idle later would hold the receiver open for five seconds.
    const sweep = setInterval(() => {
      server.closeIdleConnections();
    }, SWEEP_MS);
    const deadline = setTimeout(() => {
      server.closeAllConnections();
    }, DRAIN_MS);
    server.close((error) => {
      clearInterval(sweep);
      clearTimeout(deadline);
      if (error) reject(error);
      else resolve();
    });
  });
}
