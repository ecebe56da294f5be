import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** What a bad network, a bad proxy or a receiver in trouble does to a request. */
export const faults = [
  'refused', // the connection is reset before anything is read
  'resetInRequest', // reset while the body is on its way
  'replyDropped', // the receiver has it, and the reply is lost
  'replyTruncated', // the connection breaks within the reply
  'replyCutShort', // a reply that ends properly, with half the JSON
  'replyStalled', // the receiver has it, and nothing ever comes back
  'replyTrickled', // a byte at a time
  'delayed', // only late
  'doubled', // a proxy that sends what it was given twice
  'badGateway', // 502, though the receiver has it
  'captivePortal', // 200 and a page of HTML
  'redirected', // to a sign-in page
  'unavailable', // 503 with Retry-After
  'tooMany', // 429
  'page400', // the error page of a proxy, as are the rest
  'page401',
  'page403',
  'page404',
  'page409',
] as const;

export type Fault = (typeof faults)[number];

export interface FaultProxy {
  readonly origin: string;
  /** How often each fault was done. */
  readonly done: ReadonlyMap<Fault, number>;
  /** How many whole requests the receiver was given. */
  readonly forwarded: number;
  close(): Promise<void>;
}

export interface FaultProxyOptions {
  /** The receiver's origin; asked for each request, as a receiver that restarts may get another port. */
  readonly target: () => string;
  /** From 0 to 1. */
  readonly random: () => number;
  /** The share of requests that meet a fault, from 0 to 1. */
  readonly share: number;
}

interface Answer {
  readonly status: number;
  readonly body: Buffer;
}

/** Starts a proxy on 127.0.0.1 that does to each request what the dice say. */
export async function startFaultProxy({ target, random, share }: FaultProxyOptions): Promise<FaultProxy> {
  const done = new Map<Fault, number>();
  let forwarded = 0;
  const sockets = new Set<Socket>();

  const pass = async (incoming: IncomingMessage, body: Buffer): Promise<Answer> => {
    const answer = await exchange(new URL(incoming.url ?? '/', target()), incoming, body);
    forwarded++;
    return answer;
  };
  const server = createServer((incoming, reply) => {
    const fault = random() < share ? faults[Math.floor(random() * faults.length)] : undefined;
    if (fault) done.set(fault, (done.get(fault) ?? 0) + 1);
    // A receiver that is just restarting is one fault more.
    meet(fault, { incoming, reply, pass }).catch(() => reply.destroy());
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    done,
    get forwarded() {
      return forwarded;
    },
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

interface Meeting {
  readonly incoming: IncomingMessage;
  readonly reply: ServerResponse;
  readonly pass: (incoming: IncomingMessage, body: Buffer) => Promise<Answer>;
}

async function meet(fault: Fault | undefined, { incoming, reply, pass }: Meeting): Promise<void> {
  if (fault === 'refused') return reset(incoming);
  if (fault === 'resetInRequest') return void incoming.once('readable', () => reset(incoming));
  const body = await read(incoming);
  if (fault === 'captivePortal') return send(reply, { status: 200, body: Buffer.from('<title>Sign in</title>') });
  if (fault === 'redirected') return void reply.writeHead(302, { location: '/sign-in', connection: 'close' }).end();
  if (fault === 'unavailable') return void reply.writeHead(503, { 'retry-after': '0', connection: 'close' }).end();
  if (fault === 'tooMany') return void reply.writeHead(429, { connection: 'close' }).end();
  if (fault?.startsWith('page'))
    return send(reply, { status: Number(fault.slice(4)), body: Buffer.from('<h1>Error</h1>') });
  if (fault === 'doubled') void pass(incoming, body).catch(() => undefined);
  const answer = await pass(incoming, body);
  switch (fault) {
    case 'replyDropped':
      return reset(incoming);
    case 'replyTruncated':
      reply.writeHead(answer.status, { 'content-length': answer.body.length });
      return void reply.write(half(answer.body), () => reset(incoming));
    case 'replyCutShort':
      return send(reply, { ...answer, body: half(answer.body) });
    case 'replyStalled':
      return;
    case 'replyTrickled':
      return trickle(reply, answer);
    case 'delayed':
      await pause(50);
      return send(reply, answer);
    case 'badGateway':
      return send(reply, { status: 502, body: Buffer.from('<h1>Bad gateway</h1>') });
    case 'doubled':
    case undefined:
      return send(reply, answer);
  }
}

function exchange(url: URL, { method, headers }: IncomingMessage, body: Buffer): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = forward(url, { method, headers: { ...headers, host: url.host }, agent: false }, (answer) => {
      read(answer).then((text) => resolve({ status: answer.statusCode ?? 500, body: text }), reject);
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

async function read(message: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of message) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

function send(reply: ServerResponse, { status, body }: Answer): void {
  reply.writeHead(status, { 'content-type': 'application/json', connection: 'close' }).end(body);
}

async function trickle(reply: ServerResponse, { status, body }: Answer): Promise<void> {
  reply.writeHead(status, { 'content-length': body.length, connection: 'close' });
  for (const byte of body) {
    reply.write(Buffer.of(byte));
    await pause(0);
  }
  reply.end();
}

const reset = ({ socket }: IncomingMessage): void => void socket.resetAndDestroy();
const half = (body: Buffer): Buffer => body.subarray(0, body.length >> 1);
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
