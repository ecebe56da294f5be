import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Moment } from '@amparo/sdk/conformance';

/** Puts something that answers `fetch` requests on a port of 127.0.0.1, which stays the same through crashes. */
export interface HttpHost {
  readonly origin: string;
  start(): Promise<void>;
  /** Ends it in the middle of whatever it does. */
  kill(): Promise<void>;
  /** Lets one request in and ends in the midst of it; false where the request did not come that far. */
  killDuring(moment: Moment, send: () => Promise<unknown>): Promise<boolean>;
}

/** Rejects where the reply is not to be given: the connection then breaks. */
type Answer = (request: Request) => Promise<Response>;

export function httpHost(answer: Answer): HttpHost {
  let port = 0;
  let server: Server | undefined;
  let doom: Moment | undefined;
  let ending = Promise.resolve();
  const sockets = new Set<Socket>();
  const kill = async (): Promise<void> => {
    const ended = server;
    server = undefined;
    if (!ended) return;
    const closed = new Promise((resolve) => ended.close(resolve));
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  const dies = (at: Moment): boolean => {
    if (doom !== at) return false;
    doom = undefined;
    ending = kill();
    return true;
  };
  const pass = async (incoming: IncomingMessage, reply: ServerResponse): Promise<void> => {
    const body = await bodyOf(incoming, () => dies('halfRead'));
    const response = body && (await answer(requestOf(incoming, body)));
    if (!response || dies('handled')) return;
    reply.writeHead(response.status, Object.fromEntries(response.headers));
    reply.end(Buffer.from(await response.arrayBuffer()));
  };
  return {
    get origin() {
      return `http://127.0.0.1:${String(port)}`;
    },
    start: async () => {
      if (server) return;
      const started = createServer((incoming, reply) => {
        pass(incoming, reply).catch(() => reply.destroy());
      });
      started.on('connection', (socket) => {
        sockets.add(socket);
        socket.on('close', () => sockets.delete(socket));
      });
      await new Promise<void>((resolve) => started.listen(port, '127.0.0.1', resolve));
      port = (started.address() as AddressInfo).port;
      server = started;
    },
    kill,
    killDuring: async (moment, send) => {
      doom = moment;
      await send().catch(() => undefined);
      const hasDied = doom === undefined;
      doom = undefined;
      await ending;
      return hasDied;
    },
  };
}

/** Reads the body, and asks at its half, or at its head where there is none, whether all ends there. */
async function bodyOf(incoming: IncomingMessage, endsHere: () => boolean): Promise<Buffer<ArrayBuffer> | undefined> {
  const half = Number(incoming.headers['content-length'] ?? 0) / 2;
  const pieces: Buffer[] = [];
  let size = 0;
  let wasAsked = false;
  for await (const piece of incoming) {
    pieces.push(piece as Buffer);
    size += (piece as Buffer).length;
    if (wasAsked || size < half) continue;
    wasAsked = true;
    if (endsHere()) return undefined;
  }
  return !wasAsked && endsHere() ? undefined : Buffer.concat(pieces);
}

function requestOf({ method = 'GET', url = '/', headers }: IncomingMessage, body: Buffer<ArrayBuffer>): Request {
  const hasBody = method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS';
  return new Request(`http://${headers.host ?? '127.0.0.1'}${url}`, {
    method,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    body: hasBody ? body : null,
  });
}
