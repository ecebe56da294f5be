import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** Puts something that answers `fetch` requests on a port of 127.0.0.1, which stays the same through crashes. */
export interface HttpHost {
  readonly origin: string;
  start(): Promise<void>;
  /** Ends it in the middle of whatever it does. */
  kill(): Promise<void>;
}

export function httpHost(answer: (request: Request) => Promise<Response>): HttpHost {
  let port = 0;
  let server: Server | undefined;
  const sockets = new Set<Socket>();
  return {
    get origin() {
      return `http://127.0.0.1:${String(port)}`;
    },
    start: async () => {
      if (server) return;
      const started = createServer((incoming, reply) => {
        pass(answer, incoming, reply).catch(() => reply.destroy());
      });
      started.on('connection', (socket) => {
        sockets.add(socket);
        socket.on('close', () => sockets.delete(socket));
      });
      await new Promise<void>((resolve) => started.listen(port, '127.0.0.1', resolve));
      port = (started.address() as AddressInfo).port;
      server = started;
    },
    kill: async () => {
      const ended = server;
      server = undefined;
      if (!ended) return;
      const closed = new Promise((resolve) => ended.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

async function pass(
  answer: (request: Request) => Promise<Response>,
  incoming: IncomingMessage,
  reply: ServerResponse,
): Promise<void> {
  const pieces: Buffer[] = [];
  for await (const piece of incoming) pieces.push(piece as Buffer);
  const { method = 'GET', url = '/', headers } = incoming;
  const body = method === 'GET' || method === 'HEAD' || method === 'OPTIONS' ? null : Buffer.concat(pieces);
  const request = new Request(`http://${headers.host ?? '127.0.0.1'}${url}`, {
    method,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    body,
  });
  const response = await answer(request);
  reply.writeHead(response.status, Object.fromEntries(response.headers));
  reply.end(Buffer.from(await response.arrayBuffer()));
}
