// Stands before a server in a process of its own, so that it can be killed at a certain moment of a request.
import { once } from 'node:events';
import { createServer, request as forward } from 'node:http';

/** Listens at a free port for the server at `target`; `kill` ends that server and resolves once it is dead. */
export async function mortalProxy({ target, kill }) {
  let doom;
  let ending = Promise.resolve();
  const die = (reply) => {
    doom = undefined;
    ending = kill().then(() => reply.destroy());
    return ending;
  };
  const pass = async (incoming, reply) => {
    const body = await read(incoming);
    const { method, url: path, headers } = incoming;
    const outgoing = forward({ host: '127.0.0.1', port: target, method, path, headers, agent: false });
    const answered = once(outgoing, 'response');
    answered.catch(() => undefined);
    outgoing.on('error', () => undefined); // that of a server which was just killed
    if (doom === 'halfRead') {
      await sent(outgoing, body.subarray(0, body.length >> 1));
      // What asks later is answered: so it has turned to the half that came before.
      await fetch(`http://127.0.0.1:${target}/`, { redirect: 'manual' });
      return die(reply);
    }
    outgoing.end(body);
    const [answer] = await answered;
    if (doom === 'handled') return die(reply);
    const { connection: _, 'transfer-encoding': __, ...told } = answer.headers;
    reply.writeHead(answer.statusCode, told).end(await read(answer));
  };
  const server = createServer((incoming, reply) => pass(incoming, reply).catch(() => reply.destroy()));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: server.address().port,
    killDuring: async (moment, send) => {
      doom = moment;
      await send().catch(() => undefined);
      const hasDied = doom === undefined;
      doom = undefined;
      await ending;
      return hasDied;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function read(stream) {
  const pieces = [];
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces);
}

// The head alone where there is no body.
const sent = (outgoing, half) =>
  new Promise((resolve) => {
    outgoing.on('error', resolve);
    outgoing.flushHeaders();
    if (half.length > 0) outgoing.write(half, resolve);
    else outgoing.once('socket', (socket) => socket.once('connect', resolve));
  });
